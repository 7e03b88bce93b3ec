import { findMissingCharacters, sayMissing } from '@/lib/system/form/printable'
import type { Overflow, OverflowLine } from './overflow'
import { type OverflowService, sayLine, sayMillimetres } from './say-overflow-line'
import type { SheetRow } from './sheet'

/** What a clerk reads of a card that does not fit, and can act on. */
export type OverflowWords = {
  /** Too little room, or characters that no font has. */
  why: 'room' | 'characters'
  /** 放不下，多出12毫米。 */
  head: string
  /** Millimetres more than there are; null where it is not the height. */
  over: number | null
  /** What takes the room, the most first, each with what to do about it. */
  lines: string[]
  /** The services that are spoken of, the most room first. */
  services: OverflowService[]
}

/** So many of the tallest lines are spoken of one by one. */
const MOST_SAID = 3

/** Lines of no service are left out, and those that are spoken of twice. */
const keepServices = (said: OverflowService[]) =>
  said.filter(({ id }, at) => id > 0 && said.findIndex(one => one.id === id) === at)

/**
 * Which whole lines make room when they are not shown there: the fewest, and of those the tallest. About so: a row of a
 * category that loses its last line does not go.
 */
function sayLeaveOut(heavy: OverflowLine[], over: number | null, rows: SheetRow[]): string[] {
  let sum = 0
  // Whom to ring in need nobody is told to leave out.
  const needed = rows.filter(row => row.icon === 'rescue').flatMap(row => row.lines.map(line => line.id))
  const others = heavy.filter(line => !needed.includes(line.id))
  const enough = others.findIndex(line => {
    sum += line.tall ?? 0
    return over !== null && sum >= over
  })
  if (over === null || heavy.length === 0) return []
  if (enough < 0)
    return ['要去掉的太多：这里的项目分到镇上的卡，或者印A3海报、“大字版”，大字版几页都放得下。']
  const names = others.slice(0, enough + 1).map(line => `“${line.name}”`)
  return [
    `不想删字，就在这个地方的页面上把${names.join('')}设成“不显示”（本地自己添的就撤下），差不多就放得下了。`,
  ]
}

/** Which lines would stand beyond the paper's end. */
function sayBeyond(lines: OverflowLine[]): string[] {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  return [
    first === last
      ? `“${first.name}”在纸外了。`
      : `从“${first.name}”到“${last.name}”这${lines.length}项在纸外了。`,
  ]
}

/** Where characters stand that no font has: the names of the lines, or nowhere among them. */
function sayMissingAt(missing: string[], rows: SheetRow[]): OverflowWords {
  const lines = rows.flatMap(row => row.lines)
  const at = lines.filter(line => findMissingCharacters(JSON.stringify(line)).length > 0)
  const where = at.map(line => `“${line.name}”`).join('、')
  const said = `${where && `${where}里的`}${sayMissing(missing)}。`
  const services = at.map(({ id, name }) => ({
    id: Number(id),
    name,
    why: 'words' as const,
    said,
    isEnough: false,
  }))
  return {
    why: 'characters',
    head: '有印不出来的字。',
    over: null,
    lines: [said],
    services: keepServices(services),
  }
}

/**
 * What does not fit, or has no font, in words: how much, what takes the most room, and what to do about each.
 * @param rows what the sheet says; without them the advice names no counts
 */
export function sayOverflow({ over, lines, heavy, missing }: Overflow, rows: SheetRow[] = []): OverflowWords {
  if (missing) return sayMissingAt(missing, rows)
  const wide = lines.filter(line => line.why === 'number')
  const beyond = lines.filter(line => line.why !== 'number')
  const tall = heavy.length ? heavy : beyond
  // Beside a number that is too wide a shorter description makes no card fit.
  const services = [...wide, ...tall.slice(0, MOST_SAID)]
    .map(line => sayLine(line, over, rows))
    .map(service => (wide.length ? { ...service, isEnough: false } : service))
  const said = services.map(service => service.said)
  const head = over === null ? '放不下。' : `放不下，多出${sayMillimetres(over)}。`
  const all = [...said, ...sayLeaveOut(heavy, over, rows), ...sayBeyond(heavy.length ? beyond : [])]
  return {
    why: 'room',
    head,
    over,
    lines: all.length ? all : ['请把几项并成一项，或者换一种版式。'],
    services: keepServices(services),
  }
}

/** Whether it would do to leave out what each service does: 不印说明就放得下。 */
export function sayTerse({ why }: Pick<OverflowWords, 'why'>, fitsTerse: boolean): string {
  const does = why === 'room' ? '放得下' : '印得出来'
  const doesNot = why === 'room' ? '放不下' : '印不出来'
  return fitsTerse ? `不印说明就${does}。` : `不印说明也${doesNot}。`
}

/** The same on one line: 放不下，多出12毫米。最占地方的：…… */
export function sayOverflowShort(overflow: Overflow, rows: SheetRow[] = []): string {
  const { head, lines } = sayOverflow(overflow, rows)
  return `${head}${overflow.heavy.length ? '最占地方的：' : ''}${lines.join('')}`
}
