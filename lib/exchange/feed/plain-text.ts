/** Characters that XML 1.0 has not (2.2, Char), not even escaped; in a calendar they are nothing either (RFC 5545, 3.1). */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A text without the signs that would make a whole feed unreadable; a row may be older than the form that drops them. */
export function toPlainText(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** The same on one line. */
export function toPlainLine(text: string): string {
  return toPlainText(text).replace(/\s+/g, ' ').trim()
}
