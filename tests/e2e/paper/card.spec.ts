import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { listPdfFonts, readPdfBoxes, readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'

const LINKS = ['/k/GY-JS-ZN', '/k/GY-JS/projects/2022', '/columns/gy41']

test('the printed card: every code opens, every number is text, fonts inside', async ({
  request,
  baseURL,
}) => {
  const response = await request.get('/k/GY-JS-ZN/card.pdf')
  expect(response.headers()['content-type']).toBe('application/pdf')
  const pdf = await response.body()
  expect((await readPdfBoxes(pdf))[0]?.media).toEqual([148, 210])
  const codes = await decodeQrCodes(pdf, 150)
  expect(codes.map(url => url.replace(baseURL!, ''))).toEqual(LINKS)
  for (const url of codes) expect((await request.get(url)).status()).toBe(200)
  const text = await readPdfText(pdf)
  for (const word of [
    '119',
    '120',
    '110',
    '12345',
    '12320',
    '12316',
    '12348',
    '12333',
    '固阳县委宣传部',
    '可先拨',
  ]) {
    expect(text).toContain(word)
  }
  for (const path of LINKS) expect(text.replace(/\s/g, '')).toContain(path)
  expect((await listPdfFonts(pdf)).every(font => font.embedded)).toBe(true)
})

test('two on A4, with bleed, and as a picture', async ({ request }) => {
  const up = await (await request.get('/k/GY-JS-ZN/card.pdf?layout=a4-2up')).body()
  expect((await readPdfBoxes(up))[0]?.media).toEqual([297, 210])
  expect(await decodeQrCodes(up, 150)).toHaveLength(6)
  const bleed = await (await request.get('/k/GY-JS-ZN/card.pdf?layout=bleed')).body()
  expect(await readPdfBoxes(bleed)).toEqual([{ media: [154, 216], trim: [148, 210], bleed: [154, 216] }])
  const png = await sharp(await (await request.get('/k/GY-JS-ZN/card.png')).body()).metadata()
  expect([png.format, png.width]).toEqual(['png', 1240])
})
