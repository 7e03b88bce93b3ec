import { runProgram } from './paper.mjs'

/** How often a code of card-3 is read beside that of card-2, as a phone sees them. @param {object} tools report of the bench */
export function benchCodes({ report, databaseUrl }) {
  const { shots, codes, rows } = runProgram('scripts/bench/code-rates.ts', { DATABASE_URL: databaseUrl })
  const names = codes.map(({ name, moduleMm }) => `${name} (${moduleMm.toFixed(2)} mm a module)`)
  for (const { name, reads } of rows) {
    const [before, , after] = reads
    report(
      `codes read, ${name}: ${names.join(', ')}`,
      `${reads.join(', ')} of ${shots}`,
      'the large one no seldomer than card-2’s',
      after >= before,
    )
  }
}
