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
