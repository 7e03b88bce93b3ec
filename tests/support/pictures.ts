import sharp from 'sharp'

type Options = { width?: number; height?: number; color?: string }

const plain = ({ width = 40, height = 30, color = '#9f1d16' }: Options) =>
  sharp({ create: { width, height, channels: 3, background: color } })

/** A photograph as a telephone has it: lying on its side, with where and by what it was taken. */
export function takePhoto(options: Options): Promise<Buffer> {
  return plain(options)
    .jpeg()
    .withExif({ IFD0: { Make: 'Testphone', Orientation: '6' }, IFD3: { GPSLatitude: '41/1 2/1 3/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A picture of a colour of its own, so that no two tests share one. */
export function drawPng(options: Options = {}): Promise<Buffer> {
  const color = `#${Math.floor(Math.random() * 0xffffff)
    .toString(16)
    .padStart(6, '0')}`
  return plain({ color, ...options })
    .png()
    .toBuffer()
}
