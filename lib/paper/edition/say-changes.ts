import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { type ChangeKind, type LineChange, weighChanges } from './diff'
import type { PlacedLine } from './snapshot'

type Say = (change: LineChange) => string

const list = (numbers: string[]) => numbers.map(formatPhoneNumber).join('、')
const listAll = (line: PlacedLine | null) => list(line?.phones.map(({ number }) => number) ?? [])

/** What is rung instead: the fallback answers for the line only until it has a number of its own. */
function sayInstead({ come, after }: LineChange): string {
  if (come.length === 0) return ''
  return after?.fallback ? `，先打 ${list(come)}` : `，改打 ${list(come)}`
}

/** When a line answers, number by number where they differ; `between` parts those. */
export function sayHours({ hours, phones }: PlacedLine, between: string): string {
  const each = phones.flatMap(phone =>
    phone.hours ? `${formatPhoneNumber(phone.number)} ${phone.hours}` : [],
  )
  return each.length ? each.join(between) : hours || '没有登记'
}

/** A row of a list has no room for a description whole. */
const MOST_QUOTED = 24

function quote(text: string | null): string {
  const signs = [...(text ?? '')]
  return `“${signs.length > MOST_QUOTED ? `${signs.slice(0, MOST_QUOTED).join('')}…` : text}”`
}

function sayWords({ kinds, before, after }: LineChange): string {
  if (kinds.length > 1) return '说明也改了'
  if (before!.name !== after!.name) return `现在叫${quote(after!.name)}`
  if (before!.category !== after!.category) return `现在归到${quote(after!.category)}`
  if (before!.description === after!.description) return '号码旁边的字或者顺序改了'
  const old = before!.description ? `原来是${quote(before!.description)}，` : ''
  const now = after!.description ? `改成${quote(after!.description)}` : '不印了'
  return `说明${old}${now}`
}

const SAY: Record<ChangeKind, Say> = {
  number: change => `${list(change.gone)} 不用了${sayInstead(change)}`,
  withdrawn: ({ gone }) => `这项服务停了${gone.length ? `，${list(gone)} 不要再打` : ''}`,
  pending: ({ waiting, after }) => `${list(waiting)} 正在重新核实，先打 ${listAll(after)}`,
  'more-numbers': ({ before, come }) => `${before!.fallback ? '现在有号码了' : '又多了号码'}：${list(come)}`,
  added: ({ after }) => `新加的，卡上没有：${listAll(after)}`,
  hours: ({ before, after }) => `接听时间原来是${sayHours(before!, '、')}，改成${sayHours(after!, '、')}`,
  words: sayWords,
}

/** What became of a line, its name left out: 0472 0000001 不用了，改打 0472 0000002. */
export function sayWhat(change: LineChange): string {
  return change.kinds.map(kind => SAY[kind](change)).join('；')
}

/** The same with the name that its paper calls it by: 法律咨询：0472 0000001 不用了，改打 0472 0000002. */
export function sayChange(change: LineChange): string {
  return `${(change.before ?? change.after)!.name}：${sayWhat(change)}`
}

/** The worst first, by what a reprint list is ranked by. */
export function rankChanges(changes: LineChange[]): LineChange[] {
  const weigh = (change: LineChange) => weighChanges([change]).severity
  return changes.toSorted((one, other) => weigh(other) - weigh(one))
}
