import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { Card, CardLine, WaitingPhone } from './types'

/** Which numbers of a line residents see, and which wait: what staff are told of it, in words. */
export type LineNumbers = {
  /** 12320（固阳县）; where no number may be shown, the fallback: 可先拨 12345. */
  seen: string
  /**
   * 本地 0472 8112345 等打通核验后换上; one for each number that waits, nearest first, before them those that residents
   * could not reach.
   */
  waits: string[]
}

/** What is known of a number that waits, and what must be done. */
function sayNeed(lastCheck: WaitingPhone['lastCheck']): string {
  if (!lastCheck) return '等打通核验后'
  if (lastCheck.result === 'ANSWERED') return '核验过期了，等再打通后'
  return lastCheck.result === 'WRONG' ? '上次打是号码不对，改对、打通后' : '上次没打通，等打通后'
}

function sayWaiting({ area, number, lastCheck }: WaitingPhone, line: CardLine, here: AreaRef): string {
  const whose = area.id === here.id ? '本地' : area.name
  if (number === null) return `${whose}的号码还没有登记`
  // Beside a number of its own area it comes, in the place of all others.
  const becomes = area.id === line.phonesFrom?.id ? '加上' : '换上'
  return `${whose} ${formatPhoneNumber(number)} ${sayNeed(lastCheck)}${becomes}`
}

/** A number that residents could not reach is behind others on their pages alone; on paper it stays. */
function sayDoubt(number: string, { phones, relief }: CardLine): string {
  const others = relief?.phones ?? phones.filter(({ isDoubted }) => !isDoubted)
  const instead = others.map(phone => formatPhoneNumber(phone.number)).join('、')
  const behind = instead && `，页面上先换成 ${instead}`
  return `${formatPhoneNumber(number)} 有居民反映打不通${behind}，打通核验后恢复`
}

/** Says which numbers of a line are seen at an area and which wait. @param card the area's, with its fallback number */
export function readLineNumbers(
  line: CardLine,
  { area, fallbackNumber }: Pick<Card, 'area' | 'fallbackNumber'>,
): LineNumbers {
  const numbers = line.phones.map(({ number }) => formatPhoneNumber(number)).join('、')
  const seen = line.phonesFrom
    ? `${numbers}（${line.phonesFrom.name}）`
    : `可先拨 ${formatPhoneNumber(fallbackNumber)}`
  const doubts = line.phones.filter(({ isDoubted }) => isDoubted).map(({ number }) => sayDoubt(number, line))
  return { seen, waits: [...doubts, ...line.waiting.map(phone => sayWaiting(phone, line, area))] }
}

/** The line that a service offered first, or null where the card does not show it. */
function findLine(card: Card, baseServiceId: number): CardLine | null {
  const lines = card.categories.flatMap(category => category.lines)
  return lines.find(line => line.baseServiceId === baseServiceId) ?? null
}

/** `readLineNumbers` of a line of a card; null where the card does not show it. */
export function readNumbersOf(card: Card, baseServiceId: number): LineNumbers | null {
  const line = findLine(card, baseServiceId)
  return line && readLineNumbers(line, card)
}
