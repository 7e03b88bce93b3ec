export type Allowance = {
  /** Wrong tries that cost nothing but themselves. */
  free: number
  /** A try while one has to wait counts, too. */
  countsWaiting?: true
}

export const ACCOUNT: Allowance = { free: 5 }
/** More: a whole office may stand behind one address. Asking on and on is not free, however the account stands. */
export const ADDRESS: Allowance = { free: 20, countsWaiting: true }
/** Right passwords in a row without the code that they ask for. */
export const CODELESS: Allowance = { free: 10 }

const LONGEST_MINUTES = 60

/**
 * How long to wait after so many wrong tries: nothing at first, then 1, 2, 4 … 60 minutes.
 * @returns minutes
 */
export function waitAfter(tries: number, { free }: Allowance): number {
  if (tries < free) return 0
  return Math.min(2 ** Math.min(tries - free, 30), LONGEST_MINUTES)
}
