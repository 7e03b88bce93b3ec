import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPosted } from '@/app/(resident)/_form/read-posted'
import { keepPictures } from '@/lib/answer/case/keep-pictures'
import { readLost, sayLost, writeLost } from '@/lib/answer/case/lost-pictures'

const PNG = await sharp({ create: { width: 9, height: 6, channels: 3, background: '#2a2' } })
  .png()
  .toBuffer()
const HEIC = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')
const FILES: [name: string, bytes: Buffer][] = [
  ['a.png', PNG],
  ['IMG_1.HEIC', HEIC],
  ['half.png', PNG.subarray(0, 60)],
  ['empty.jpg', Buffer.alloc(0)],
  ['合同.pdf', Buffer.from('%PDF-1.7')],
  ['large.png', Buffer.alloc(10 * 1024 * 1024 + 1)],
]

/** A form with one field of words and three for pictures. */
function post(files: (number | null)[]) {
  const form = new FormData()
  form.append('work', '清干净了')
  for (const at of files) {
    const [name, bytes] = at === null ? ['', Buffer.alloc(0)] : FILES[at]!
    form.append('picture', new Blob([new Uint8Array(bytes)]), name)
  }
  return readPosted(new Request('http://localhost/do/x', { method: 'POST', body: form }))
}

test('the words and the good picture are kept, and of each other file it is known which and why', async () => {
  const posted = await post([1, 0, 2])
  expect(posted.fields.get('work')).toBe('清干净了')
  const { pictures, lostFiles } = await keepPictures(posted.files)
  expect(pictures).toHaveLength(1)
  expect(lostFiles).toEqual([
    { at: 1, why: 'heic' },
    { at: 3, why: 'broken' },
  ])
})

test('empty, no picture, too large: each is said; a field in which nothing was chosen is not', async () => {
  expect((await keepPictures((await post([3, 4, 5])).files)).lostFiles).toEqual([
    { at: 1, why: 'empty' },
    { at: 2, why: 'other' },
    { at: 3, why: 'large' },
  ])
  expect((await post([null, 0, null])).files.map(({ at }) => at)).toEqual([2])
})

test('an address carries which and why, and nothing else', () => {
  const lost = [
    { at: 1, why: 'heic' },
    { at: 3, why: 'large' },
  ] as const
  expect(readLost(writeLost([...lost]))).toEqual(lost)
  expect(readLost('0heic,1nosuch,2<b>,1constructor,heic')).toEqual([])
  expect(readLost(null)).toEqual([])
  expect(sayLost(lost[1], 3)).toMatch(/^第3张照片没收下：超过10MB/)
  expect(sayLost(lost[0], 1)).toMatch(/^照片没收下：是苹果手机的HEIC/)
})
