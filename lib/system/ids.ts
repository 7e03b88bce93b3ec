import { z } from 'zod'

/** The largest id the database can give (PostgreSQL's integer): beyond it nothing is found, and asking would fail. */
export const LARGEST_ID = 2_147_483_647

/** The id of a row, as a form or an address says it. */
export const idSchema = z.coerce.number().int().positive().max(LARGEST_ID)
