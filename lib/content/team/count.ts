/** A count in its unit, with 余 where the source says "over"; empty where it is not known. */
export function sayCount(count: number | null, approx: boolean, unit: string): string {
  return count === null ? '' : `${count}${approx ? '余' : ''}${unit}`
}
