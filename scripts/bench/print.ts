import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import { takePaperWords } from '@/lib/paper/sheet/paper-words'
import { makeSheet, type Sheet } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { watchPeak } from '@/tests/support/children'
import { openChromium, toHtml } from './chromium'

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

async function measure() {
  const area = await getArea('GY-JS-ZN')
  const card = await getCard(area!, new Date())
  const links = [
    { caption: '本社区明白卡', path: '/k/GY-JS-ZN' },
    { caption: '志愿服务项目', path: '/k/GY-JS/projects/2022' },
    { caption: '41°固阳献', path: '/columns/gy41' },
  ]
  const lay = (suffix: string) => {
    const codes = links.map(({ caption, path }) => ({ caption, url: `https://mbk.example${path}${suffix}` }))
    return makeSheet(takePaperWords(card), { month: new Date(), edition: '', home: '', codes })
  }
  const sheet = lay('')
  // Every village has its own name and codes, or one drawing would be shared a thousand times.
  const thousand = Array.from({ length: 1000 }, (_, i) => ({ ...lay(`/${i}`), place: `第${i + 1}村` }))

  const readPeak = watchPeak()
  await typesetSheets([sheet], 'a5', 'staff')
  const manyTypst = await timeOf(() => typesetSheets(thousand, 'a5', 'batch'))
  // Before the browser's client takes its own share of this process.
  const rss = readPeak()

  const { page, close } = await openChromium()
  const print = async (sheets: Sheet[]) => {
    await page.setContent(toHtml(sheets))
    await page.pdf({ preferCSSPageSize: true })
  }
  const warmTypst: number[] = []
  const warmChromium: number[] = []
  await print([sheet])
  // Each in a row of its own: what a browser still does after its print would fall on the other's time.
  for (let i = 0; i < 15; i++) warmTypst.push(await timeOf(() => typesetSheets([sheet], 'a5', 'staff')))
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
