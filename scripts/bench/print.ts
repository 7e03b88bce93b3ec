import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import { takePaperWords } from '@/lib/paper/sheet/paper-words'
import { makeSheet, type Sheet } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { watchPeak } from '@/tests/support/children'
import { openChromium } from './chromium'
import { median } from './measure.mjs'
import { timeChromium, timeOf } from './yardstick'

/** Cards one after the other, each with a name and codes of its own. @returns the median of their milliseconds */
async function timeEach(sheets: Sheet[], print: (sheets: Sheet[]) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (const sheet of sheets) times.push(await timeOf(() => print([sheet])))
  return median(times)
}

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
  // Every village has its own name and codes, or one drawing would be shared a thousand times.
  const thousand = Array.from({ length: 1000 }, (_, i) => ({ ...lay(`/${i}`), place: `第${i + 1}村` }))
  const setOne = (sheets: Sheet[]) => typesetSheets(sheets, 'a5', 'staff')
  const setMany = () => typesetSheets(thousand, 'a5', 'batch')

  const readPeak = watchPeak()
  const cold = await timeOf(() => setOne([lay('')]))
  const many: [number, number][] = [[await timeOf(setMany), 0]]
  // Before the browser's client takes its own share of this process.
  const rss = readPeak()
  many[0]![1] = await timeChromium(thousand)
  for (let pair = 1; pair < 3; pair++) many.push([await timeOf(setMany), await timeChromium(thousand)])

  const { print, close } = await openChromium(thousand[0]!)
  const one: [number, number][] = []
  for (let pair = 0; pair < 3; pair++) {
    const some = thousand.slice(100 + 10 * pair, 110 + 10 * pair)
    // Each in a row of its own: what a browser still does after its print would fall on the other's time.
    one.push([await timeEach(some, setOne), await timeEach(some, print)])
  }
  await close()
  return { cold, one, many, rss }
}

console.log(JSON.stringify(await measure()))
process.exit()
