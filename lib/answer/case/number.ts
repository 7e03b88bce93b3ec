import { randomInt } from 'node:crypto'
import { makeChecked, parseChecked } from '@/lib/system/format/checked'

export { formatCaseNumber } from './number-words'

/** 受理编号: eight random characters (31⁸, eight hundred thousand million) and a check character. */
const NUMBER_LENGTH = 9

/** A new number; that it is nobody else's, the database's key says. */
export function makeCaseNumber(): string {
  return makeChecked(NUMBER_LENGTH, randomInt)
}

/** Reads a number as people type it. @returns null when a character is wrong, missing or swapped */
export function parseCaseNumber(typed: string): string | null {
  return parseChecked(typed, NUMBER_LENGTH)
}

/** What stands around a number where it was copied with the words before and after it. */
const AROUND = /[^A-Z0-9 \t-]+/

/**
 * Reads a number as people type or paste it: alone, with words around it (受理编号 NWE NYR 1BA), or in the address of
 * its page. @returns null where there is none
 */
export function findCaseNumber(typed: string): string | null {
  const alone = parseCaseNumber(typed)
  if (alone) return alone
  const parts = typed.normalize('NFKC').toUpperCase().split(AROUND)
  return parts.map(parseCaseNumber).find(number => number !== null) ?? null
}
