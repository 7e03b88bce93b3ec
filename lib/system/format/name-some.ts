/**
 * Names of which only the first are said: 一村、二村等5个地方.
 * @param most so many are said
 * @param of what all of them are counted as
 */
export function nameSome(names: string[], most: number, of: string): string {
  return `${names.slice(0, most).join('、')}${names.length > most ? `等${names.length}${of}` : ''}`
}
