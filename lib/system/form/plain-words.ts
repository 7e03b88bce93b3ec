import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** In Chinese, what is counted of what is too long or too short. */
const UNITS: Record<string, string> = { string: '个字', array: '项', set: '项', map: '项' }

function sayBound(issue: Issue, word: '最多' | '最少', bound: unknown): string {
  const origin = String(issue.origin)
  if (origin === 'string' && bound === 1) return '请填这一栏'
  if (origin === 'array' && bound === 1) return '请至少选一项'
  if (UNITS[origin]) return `${word}${bound}${UNITS[origin]}`
  if (origin === 'number') return `${word === '最多' ? '最大' : '最小'}${bound}`
  return word === '最多' ? '太大了' : '太小了'
}

function sayWrongType({ expected, format, input }: Issue): string {
  if (input === undefined || input === null || input === '') return '请填这一栏'
  if (format === 'safeint' || expected === 'int') return '要填整数，如3'
  return expected === 'number' ? '要填数字，如3' : '这一栏填得不对'
}

/**
 * What a rule without words of its own says at its field. A clerk reads it: nothing of types, patterns and names
 * that only stand in the code.
 */
export function sayPlainly(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return sayWrongType(issue)
    case 'invalid_value':
    case 'invalid_union':
      return '请选一项'
    case 'too_big':
      return sayBound(issue, '最多', issue.maximum)
    case 'too_small':
      return sayBound(issue, '最少', issue.minimum)
    default:
      return '这一栏填得不对'
  }
}
