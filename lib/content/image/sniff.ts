type ImageFormat = 'jpeg' | 'png' | 'webp' | 'heic'

const starts = (bytes: Buffer, sign: string, at = 0) =>
  bytes.subarray(at, at + sign.length).toString('latin1') === sign

/** What a file is by its first bytes, whatever it is called; null: none of the pictures that are taken. */
export function sniffImage(bytes: Buffer): ImageFormat | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'webp'
  if (/^ftyp(hei[cxms]|hev[cx]|mif1|msf1)/.test(bytes.subarray(4, 12).toString('latin1'))) return 'heic'
  return null
}

const NAMES: Record<string, ImageFormat> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  webp: 'webp',
}

/**
 * In Chinese why a file is not a picture that can be taken, or null.
 * @param name as it is called where it comes from
 */
export function refuseByContent(bytes: Buffer, name: string): string | null {
  const format = sniffImage(bytes)
  if (format === null) return '这个文件不是图片。只收JPEG、PNG、WebP图片'
  if (format === 'heic') return '这是苹果手机的HEIC照片，请先存成JPEG再上传'
  const claimed = NAMES[name.split('.').at(-1)?.toLowerCase() ?? '']
  // A name that claims nothing (none, or no picture's ending: telephones and chats hand such out) is no lie.
  return claimed === undefined || claimed === format ? null : '文件名和内容不是同一种图片，请换一张'
}

/** An APNG: its control chunk stands before the first picture's data. */
export function isMovingPng(bytes: Buffer): boolean {
  // In the noise of a photograph any four letters stand somewhere.
  if (sniffImage(bytes) !== 'png') return false
  const data = bytes.indexOf('IDAT')
  return bytes.subarray(0, data < 0 ? undefined : data).includes('acTL')
}
