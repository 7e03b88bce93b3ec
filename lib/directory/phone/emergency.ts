/**
 * National emergency numbers: constants of every page and card, never taken down. `name` is the number's, `need` what
 * somebody has who rings it, as a page says it.
 */
export const EMERGENCY_NUMBERS = [
  { number: '110', name: '报警', need: '报警', icon: 'police' },
  { number: '119', name: '火警', need: '火灾', icon: 'fire' },
  { number: '120', name: '急救', need: '急病', icon: 'pulse' },
  { number: '122', name: '交通事故', need: '车祸', icon: 'crash' },
] as const

const NUMBERS = new Set<string>(EMERGENCY_NUMBERS.map(({ number }) => number))

export function isEmergency(number: string): boolean {
  return NUMBERS.has(number)
}

/** 政务服务便民热线, everywhere in the country and round the clock (国办发〔2020〕53号). */
export const NATIONAL_FALLBACK = '12345'
