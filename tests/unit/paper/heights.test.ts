import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilerFor } from '@/lib/paper/press/compilers.mjs'
import { chooseFaces } from '@/lib/paper/press/fonts.mjs'
import { anyLine } from '@/tests/support/random-sheet'

const TEMPLATES = join(process.cwd(), 'lib/paper/sheet/template')

// What a line's numbers take at every step and at four widths of their column: reckoned, and as they are set.
const BOTH = `
#import "paper-3.typ": *
#import "lines-3.typ": *
#show: body
#let lines = json(bytes(sys.inputs.lines))
#context for line in lines { for (i, step) in steps.enumerate() { for wide in (50.4mm, 57mm, 63mm, 71mm) {
  // The column is never narrower than its widest number.
  if phone-plans(line, step, wide).any(plan => plan.number.bare > plan.room) { continue }
  let reckoned = phones-tall(line, step, wide)
  let taken = measure(phone-blocks(line, step, wide), width: wide).height
  if calc.abs(reckoned - taken) > 0.01pt [#metadata((line: line, step: i, wide: wide / 1mm, reckoned: reckoned / 1pt, taken: taken / 1pt)) <off>]
} } }
`

test('law: the height that is reckoned of numbers and hours is the one that type takes', async () => {
  const { faces } = chooseFaces({ template: 'card-3', inputs: {} } as Parameters<typeof chooseFaces>[0])
  const compiler: NodeCompiler = await compilerFor(TEMPLATES, faces)
  const listOff = (lines: unknown[]) => {
    const inputs = { lines: JSON.stringify(lines) }
    const compiled = compiler.compile({ mainFileContent: BOTH, inputs })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics))
    return compiler
      .query(compiled.result, { selector: '<off>' })
      .map(({ value }: { value: unknown }) => value)
  }
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 5, maxLength: 5 }), lines => {
      expect(listOff(lines)).toEqual([])
    }),
    { numRuns: 8 },
  )
})
