import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/scripts/lib/steps.mjs'

/** Left out of a copy: what was installed, built, kept or tested. */
const NOT_SOURCE = ['node_modules', '.next', '.data', '.git', 'test-results', 'playwright-report']

/** Always the same place, so that the next run clears away what a killed one left; git does not look there. */
const PLACE = join(root, '.data/tree')

/** Copies the sources of this clone to where they may be edited; what is installed is the clone's. */
export function copyTree() {
  rmSync(PLACE, { recursive: true, force: true })
  for (const name of readdirSync(root)) {
    if (!NOT_SOURCE.includes(name)) cpSync(join(root, name), join(PLACE, name), { recursive: true })
  }
  symlinkSync('../../node_modules', join(PLACE, 'node_modules'))

  /** Edits a file. @returns a way to take it back */
  const edit = (name: string, change: (text: string) => string) => {
    const file = join(PLACE, name)
    const before = readFileSync(file, 'utf8')
    const after = change(before)
    if (after === before) throw new Error(`${name} has nothing to change there`)
    writeFileSync(file, after)
    return () => writeFileSync(file, before)
  }
  const remove = () => rmSync(PLACE, { recursive: true, force: true })
  return { dir: PLACE, edit, remove }
}
