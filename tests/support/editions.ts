import { execFileSync } from 'node:child_process'

export type PrintedEdition = {
  editionId: number
  number: number
  tokens: Record<'CARD' | 'PROJECTS' | 'COLUMN', string>
}

/** Prints an edition as staff do, in the running server's database. */
export function printEdition(
  wish: { code: string; copies?: number; file?: string },
  env = process.env,
): PrintedEdition {
  const args = [
    'node_modules/tsx/dist/cli.mjs',
    '--conditions=react-server',
    'tests/support/print-edition.ts',
  ]
  const output = execFileSync(process.execPath, [...args, JSON.stringify(wish)], { env, encoding: 'utf8' })
  return JSON.parse(output.trim().split('\n').at(-1)!)
}
