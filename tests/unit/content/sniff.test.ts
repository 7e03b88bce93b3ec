import { expect, test } from 'vitest'
import { refuseByContent } from '@/lib/content/image/sniff'

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const JPEG = Buffer.from('\xff\xd8\xff\xe0', 'latin1')

test.each(['照片', '微信图片_2026.11.24', 'photo.', 'photo.PNG', 'photo.png.tmp'])(
  'a picture called %j is taken: its name claims nothing else',
  name => expect(refuseByContent(PNG, name)).toBeNull(),
)

test('a name that claims another kind of picture is refused', () => {
  expect(refuseByContent(PNG, 'photo.jpg')).toContain('不是同一种图片')
  expect(refuseByContent(JPEG, 'photo.webp')).toContain('不是同一种图片')
  expect(refuseByContent(JPEG, 'photo.jfif')).toBeNull()
})

test('no name makes a picture of what is none', () => {
  for (const name of ['photo.png', 'photo', 'a.html'])
    expect(refuseByContent(Buffer.from('<html>'), name)).toContain('不是图片')
})
