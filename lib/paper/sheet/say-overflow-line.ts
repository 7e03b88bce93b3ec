import type { OverflowLine } from './overflow'
import type { SheetLine, SheetRow } from './sheet'

/** A service whose line takes the room, or says what no font can. */
export type OverflowService = {
  /** Of the base service that the line is of. */
  id: number
  name: string
  /** What is too much of it: its name and description, or its numbers and hours. */
  why: 'words' | 'numbers'
  /** What `lines` say of it. */
  said: string
  /** With its description cut as is said the whole card fits. */
  isEnough: boolean
}

/** Less of a description than this says nothing. */
const FEWEST_SIGNS = 6

const countSigns = (words: string) => [...words].length

/** Millimetres that are to be saved are never rounded away. */
export const sayMillimetres = (mm: number) => `${Math.max(1, Math.ceil(mm))}毫米`

function findLine(rows: SheetRow[], { id, name }: OverflowLine): SheetLine | undefined {
  return rows.flatMap(row => row.lines).find(line => line.id === id && line.name === name)
}

function sayNumbers(line: SheetLine | undefined): Said {
  if (!line) return ['号码和时间占得多', '少写一个号码，或者把时间写简单些']
  const { phones } = line
  if (phones.length < 2) return ['时间分得太细', '把时间写简单些']
  const differs = new Set(phones.map(phone => JSON.stringify(phone.hours))).size > 1
  return differs
    ? [`${phones.length}个号码、时间不同`, '少写一个号码，或者把时间改成一样']
    : [`${phones.length}个号码`, '少写一个号码']
}

/** Of a line's height: where its numbers take so much of it, they are to be spoken of, not its words. */
const MOSTLY = 0.75

/** How many signs of a description may stay, as its words take their share of the line's height. */
function countKept(line: SheetLine, tall: number, over: number): number {
  const name = countSigns(line.name)
  const whole = name + countSigns(line.description)
  return Math.floor((whole * (tall - over)) / tall) - name
}

/** @property about what the advice is to change, where that is not what the typesetter blamed */
type Said = [why: string, todo: string, isEnough?: boolean, about?: 'numbers']

/** What to do about words that a card told how many of them may stay. */
function sayCut(
  line: SheetLine,
  { tall, least, kept }: Required<Pick<OverflowLine, 'tall' | 'least' | 'kept'>>,
  over: number,
): Said {
  const signs = countSigns(line.description)
  const makesRoom = tall! - least
  // Words that stand beside numbers as high as they are make no room.
  if (makesRoom < over && least >= MOSTLY * tall!) {
    const [, todo] = sayNumbers(line)
    return [`号码和时间就占${sayMillimetres(least)}`, `${todo}，光改字不够`, false, 'numbers']
  }
  if (signs === 0) return [`名称${countSigns(line.name)}个字`, '把名称写短些']
  if (makesRoom < over || kept < 0) return [`说明${signs}个字`, '光删它的说明不够，别的项目也要写短些']
  return [`说明${signs}个字`, kept < FEWEST_SIGNS ? '不写说明' : `说明删到${kept}个字以内`, true]
}

function sayWords(line: SheetLine | undefined, heavy: OverflowLine, over: number | null): Said {
  if (!line) return ['字多', '写短些']
  const { tall, least, kept } = heavy
  if (over !== null && least !== undefined && kept !== undefined)
    return sayCut(line, { tall, least, kept }, over)
  const signs = countSigns(line.description)
  if (signs <= FEWEST_SIGNS) return [`名称${countSigns(line.name)}个字`, '把名称写短些']
  const share = tall && over ? countKept(line, tall, over) : signs - 1
  return share >= FEWEST_SIGNS
    ? [`说明${signs}个字`, `说明删到${share}个字以内`, true]
    : [`说明${signs}个字`, '光删它的说明不够，别的项目也要写短些']
}

/**
 * One line that takes too much: what of it, and what to do.
 * @param over millimetres more than the card has; null where it is not the height
 * @param rows what the sheet says; without them the advice names no counts
 */
export function sayLine(line: OverflowLine, over: number | null, rows: SheetRow[]): OverflowService {
  const { name, tall, number } = line
  const why = line.why === 'words' ? ('words' as const) : ('numbers' as const)
  const service = { id: Number(line.id), name, why, isEnough: false }
  if (line.why === 'number') {
    const which = number ? ` ${number} ` : ''
    return { ...service, said: `“${name}”的号码${which}太长，一行写不下：换一个短些的号码，或者只留总机。` }
  }
  const found = findLine(rows, line)
  const [because, todo, isEnough = false, about = why] =
    line.why === 'numbers' ? sayNumbers(found) : sayWords(found, line, over)
  const said = `“${name}”${tall === null ? '' : `占${sayMillimetres(tall)}`}（${because}）：${todo}。`
  // Where its height is not what is too much, no description makes room.
  return { ...service, why: about, said, isEnough: isEnough && tall !== null && over !== null }
}
