import { z } from 'zod'

/**
 * A whole number that a person types, with words for every way to get it wrong.
 * @param what it is called on the form: "顺序"
 */
export function wholeNumber(what: string, least: number, most: number) {
  const whole = `${what}要填整数，如${Math.min(Math.max(least, 3), most)}`
  return z
    .number({ error: ({ input }) => (input === undefined || input === null ? `请填${what}` : whole) })
    .int({ error: whole })
    .min(least, `${what}最小${least}`)
    .max(most, `${what}最大${most}`)
}
