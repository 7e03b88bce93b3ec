/** National emergency numbers: constants of every page and card, never taken down. */
export const EMERGENCY_NUMBERS = [
  { number: '110', name: '报警' },
  { number: '119', name: '火警' },
  { number: '120', name: '急救' },
  { number: '122', name: '交通事故' },
] as const

/** 政务服务便民热线, everywhere in the country and round the clock (国办发〔2020〕53号). */
export const NATIONAL_FALLBACK = '12345'
