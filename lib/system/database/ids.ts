import { z } from 'zod'

/** The largest id the database can give (PostgreSQL's integer): beyond it nothing is found, and asking would fail. */
export const LARGEST_ID = 2_147_483_647

/** Whether a number can be the id of a row at all. */
export function isRowId(id: number): boolean {
  return Number.isInteger(id) && id > 0 && id <= LARGEST_ID
}

/** The id of a row that people choose. @param words said where what was sent is none */
export const chosenId = (words: string) =>
  z.coerce.number(words).int(words).positive(words).max(LARGEST_ID, words)

/** The id of a row, as a form or an address says it. */
export const idSchema = chosenId('请选一项')
