import 'server-only'
import { randomInt } from 'node:crypto'
import { hashShort } from '@/lib/system/config/seal'

/** Without 0 O 1 I L, which people mistake on paper. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const COUNT = 10
const HALF = 5

const drawHalf = () => Array.from({ length: HALF }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** A new set of ten ("ABCDE-23456"), to be shown once. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => `${drawHalf()}-${drawHalf()}`)
}

/** Reads a code as people type it and hashes it as the database keeps it. */
export function hashRecoveryCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return hashShort(plain, 'recovery-code')
}
