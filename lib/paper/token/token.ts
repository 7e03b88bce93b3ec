import { isChecked, makeChecked, parseChecked } from '@/lib/system/format/checked'

export { CHECKED_ALPHABET as TOKEN_ALPHABET } from '@/lib/system/format/checked'

/** Tokens of printed codes: seven random characters and a check character. */
const TOKEN_LENGTH = 8

/** Whether a text is a token in its one right form, check character and all. */
export const isToken = (text: string): boolean => isChecked(text, TOKEN_LENGTH)

/** Reads a token as people type it. @returns null when a character is wrong, missing or swapped */
export const parseToken = (typed: string): string | null => parseChecked(typed, TOKEN_LENGTH)

/** A token out of chance. @param pick as makeChecked has it */
export const makeToken = (pick: (below: number) => number): string => makeChecked(TOKEN_LENGTH, pick)
