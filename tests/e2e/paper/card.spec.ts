import { expect, test } from '@playwright/test'
import sharp from 'sharp'
import { listPdfFonts, readPdfBoxes, readPdfText } from '@/tests/support/pdf'
import { decodeQrCodes } from '@/tests/support/pdf-codes'

const CARD = '/k/GY-JS-ZN/card'
const OTHERS = ['/K/GY-JS/PROJECTS/2022', '/COLUMNS/GY41']

test('the printed card: two sides, every code opens, every number is text, fonts inside', async ({
  request,
  baseURL,
}) => {
  const response = await request.get(`${CARD}.pdf`)
  expect(response.headers()['content-type']).toBe('application/pdf')
  const pdf = await response.body()
  expect((await readPdfBoxes(pdf)).map(page => page.media)).toEqual([
    [148, 210],
    [148, 210],
  ])
  const codes = await decodeQrCodes(pdf, 150)
  const [own, ...others] = codes.map(url => url.replace(baseURL!.toUpperCase(), ''))
  expect(own).toMatch(/^\/Q\/[0-9A-Y]{8}-\d{6}$/)
  expect(others).toEqual(OTHERS)
  for (const url of codes) expect((await request.get(url)).status()).toBe(200)
  const text = await readPdfText(pdf)
  for (const word of [
    '119',
    '120',
    '110',
    '122',
    '12345',
    '12320',
    '12316',
    '12348',
    '12333',
    '固阳县委宣传部',
    '可先拨',
    '自行打印',
    '作废请交回',
  ])
    expect(text).toContain(word)
  const typed = own!.toLowerCase().slice(0, '/q/'.length) + own!.slice('/q/'.length, -'-261126'.length)
  expect(text.replace(/\s/g, '')).toContain(typed)
  expect((await listPdfFonts(pdf)).every(font => font.embedded)).toBe(true)
})

test('two on A4, with bleed, on a wall, in large type, and as pictures of both sides', async ({
  request,
}) => {
  const ask = async (layout: string) => (await request.get(`${CARD}.pdf?layout=${layout}`)).body()
  const up = await ask('a4-2up')
  expect((await readPdfBoxes(up))[0]?.media).toEqual([297, 210])
  expect(await decodeQrCodes(up, 150)).toHaveLength(6)
  const page = { media: [168, 230], trim: [148, 210], bleed: [154, 216] }
  for (const name of ['bleed', 'shop-card']) expect(await readPdfBoxes(await ask(name))).toEqual([page, page])
  expect((await readPdfBoxes(await ask('poster-a4'))).map(({ media }) => media)).toEqual([[297, 210]])
  const large = await readPdfText(await ask('large'))
  expect(large.replace(/\s/g, '')).toContain('第1页，共')
  for (const name of ['card', 'card-back']) {
    const png = await sharp(await (await request.get(`/k/GY-JS-ZN/${name}.png`)).body()).metadata()
    expect([name, png.format, png.width]).toEqual([name, 'png', 1240])
  }
})

test('the card to look at shows both sides and leads to what can be printed', async ({ page, request }) => {
  await page.goto(CARD)
  const sides = page.locator('img.sheet-image')
  await expect(sides).toHaveCount(2)
  for (const side of await sides.all()) await expect(side).toHaveJSProperty('naturalWidth', 1240)
  const files = await page
    .locator(`a[href^="${CARD}"]`)
    .evaluateAll(all => all.map(a => a.getAttribute('href')!))
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) expect([file, (await request.get(file)).status()]).toEqual([file, 200])
  expect((await request.get(`${CARD}.pdf?layout=card-3`)).status()).toBe(400)
})
