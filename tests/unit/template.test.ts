import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A template that has printed is never edited: a change is a new file with the next number.
const PRINTED = { 'card-2': '88cbc7e185bc290b0e7247bb5046f400ba25118875a85323a432bfffd459b562' }

for (const [name, hash] of Object.entries(PRINTED)) {
  test(`${name} is as it has printed`, () => {
    const source = readFileSync(`lib/card/template/${name}.typ`)
    expect(createHash('sha256').update(source).digest('hex')).toBe(hash)
  })
}
