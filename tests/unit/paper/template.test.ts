import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A template that has printed is never edited: a change is a new file with the next number.
const PRINTED = { 'card-2': 'cd5af1d8ebbdc9c8e94021f5a0974fac6a9b51c838899b0d685746e93f01782b' }

for (const [name, hash] of Object.entries(PRINTED)) {
  test(`${name} is as it has printed`, () => {
    const source = readFileSync(`lib/paper/sheet/template/${name}.typ`)
    expect(createHash('sha256').update(source).digest('hex')).toBe(hash)
  })
}
