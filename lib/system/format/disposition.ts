/** What file systems refuse in a name, and what is not seen in it. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu

/** What encodeURIComponent leaves and an ext-value may not hold (RFC 5987, 3.2.1). */
const LEFT = /['()*]/g

const encode = (words: string) =>
  encodeURIComponent(words.toWellFormed()).replace(
    LEFT,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * Says what a file is called (RFC 6266): in ASCII for what reads no other, and in words.
 * @param name of ASCII letters, digits, dots and dashes, with its ending
 * @param title in words, without an ending; empty or left out: the name alone
 * @returns the value of a Content-Disposition header
 */
export function writeDisposition(kind: 'inline' | 'attachment', name: string, title = ''): string {
  const plain = `${kind}; filename="${name}"`
  const words = title.replace(UNFIT, '').trim()
  const ending = name.slice(name.lastIndexOf('.'))
  return words ? `${plain}; filename*=UTF-8''${encode(words + ending)}` : plain
}
