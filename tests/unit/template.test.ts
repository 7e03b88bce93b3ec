import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A template that has printed is never edited: a change is a new file with the next number.
const PRINTED = { 'card-1': '2be80f2873eef05eb26010ba069a15e44d2031e023138515f13ba8e561c1a43a' }

for (const [name, hash] of Object.entries(PRINTED)) {
  test(`${name} is as it has printed`, () => {
    const source = readFileSync(`lib/card/template/${name}.typ`)
    expect(createHash('sha256').update(source).digest('hex')).toBe(hash)
  })
}
