import { getArea } from '@/lib/area/areas'
import { getCard } from '@/lib/card/cards'
import { type CardSheet, makeCardSheet } from '@/lib/card/sheet'
import { typesetCards } from '@/lib/card/typeset'

/** The same lines and drawings as HTML, for Chromium to print. */
function toHtml(sheets: CardSheet[]): string {
  const pages = sheets.map(
    sheet =>
      `<section><h1>${sheet.title}</h1><p>${sheet.area}</p><table>${sheet.rows
        .flatMap(row =>
          row.lines.map(
            line =>
              `<tr><th>${row.category}<td><b>${line.name}</b><br>${line.description}<td>${line.phones
                .map(phone => `<big>${phone.number}</big><br>${phone.note}`)
                .join('<br>')}<td>${line.hours}`,
          ),
        )
        .join(
          '',
        )}</table><p>${sheet.emergency.map(item => `${item.number} ${item.name}`).join(' ')}</p><div>${sheet.codes
        .map(code => `<figure>${code.svg}<figcaption>${code.caption}<br>${code.typed}</figcaption></figure>`)
        .join('')}</div></section>`,
  )
  return `<!DOCTYPE html><meta charset="utf-8"><style>@page{size:148mm 210mm;margin:6mm}section{break-after:page;font:10.5pt "Noto Sans SC",sans-serif}big{font-size:17pt;font-weight:700}td,th{border-bottom:1px solid #9f1d16}figure{display:inline-block;width:28mm;margin:0 4mm}</style>${pages.join('')}`
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

async function openChromium() {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const page = await browser.newPage()
  // A thousand cards may take it longer than a test would wait.
  page.setDefaultTimeout(0)
  return { page, close: () => browser.close() }
}

async function measure() {
  const area = await getArea('GY-JS-ZN')
  const card = await getCard(area!, new Date())
  const links = [
    { caption: '本社区明白卡', path: '/k/GY-JS-ZN' },
    { caption: '志愿服务项目', path: '/k/GY-JS/projects/2022' },
    { caption: '41°固阳献', path: '/columns/gy41' },
  ]
  const sheet = makeCardSheet(card, { publicUrl: 'https://mbk.example', today: new Date(), links })
  // Every village has its own name and codes, or one drawing would be shared a thousand times.
  const thousand = Array.from({ length: 1000 }, (_, i) => {
    const own = makeCardSheet(card, {
      publicUrl: 'https://mbk.example',
      today: new Date(),
      links: links.map(link => ({ ...link, path: `${link.path}?v=${i}` })),
    })
    return { ...own, area: `固阳县 金山镇 第${i + 1}村` }
  })

  await typesetCards([sheet], 'a5')
  const manyTypst = await timeOf(() => typesetCards(thousand, 'a5'))
  // Before the browser's client takes its own share of this process.
  const rss = process.resourceUsage().maxRSS / 1024

  const { page, close } = await openChromium()
  const print = async (sheets: CardSheet[]) => {
    await page.setContent(toHtml(sheets))
    await page.pdf({ preferCSSPageSize: true })
  }
  const warmTypst: number[] = []
  const warmChromium: number[] = []
  await print([sheet])
  // Each in a row of its own: what a browser still does after its print would fall on the other's time.
  for (let i = 0; i < 15; i++) warmTypst.push(await timeOf(() => typesetCards([sheet], 'a5')))
  for (let i = 0; i < 15; i++) warmChromium.push(await timeOf(() => print([sheet])))
  const manyChromium = await timeOf(() => print(thousand))
  await close()
  return {
    one: { typst: median(warmTypst), chromium: median(warmChromium) },
    many: { typst: manyTypst, chromium: manyChromium, rss },
  }
}

console.log(JSON.stringify(await measure()))
process.exit()
