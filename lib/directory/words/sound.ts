/**
 * Latin letters as they sound in northern Mandarin, so that what is often confused is one: ü typed as v, u or yu;
 * n and l; z, c, s and zh, ch, sh; en and eng, in and ing, an and ang. Both what is searched and what is typed
 * are folded, so a word always finds itself. Folding again changes nothing.
 * @param letters lower case, ü written as v
 */
export function foldSound(letters: string): string {
  return letters
    .replace(/v/g, 'u')
    .replace(/l/g, 'n')
    .replace(/([zcs])h+/g, '$1')
    .replace(/ng+/g, 'n')
    .replace(/ny+u/g, 'nu')
}
