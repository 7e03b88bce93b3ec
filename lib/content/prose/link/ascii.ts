/** Full-width letters, digits and signs as ASCII has them; as long as the text was. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}
