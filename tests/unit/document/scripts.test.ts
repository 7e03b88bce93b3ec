import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const SCRIPTS = ['resident.js', 'sw.js'].map(name => readFileSync(`public/${name}`, 'utf8'))

test('both own scripts together weigh at most 3 KB', () => {
  const weights = SCRIPTS.map(script => gzipSync(script, { level: 9 }).length)
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(3 * 1024)
})

test('both are written in what Chrome 66 and iOS 12 read', () => {
  for (const script of SCRIPTS)
    expect(script).not.toMatch(
      /\?\.[a-z[(]|\?\?|catch \{|\|\|=|&&=|\.at\(|replaceAll|\.flat|allSettled|\d_\d|\?<[=!a-z]/,
    )
})
