import type { Card, CardLine } from '@/lib/directory/card/types'
import { formatDate } from '@/lib/system/clock/shanghai'
import { Whole } from './Whole'

/** What can be said of all the numbers of a page together; nothing of a page without any. */
export function describeChecks(verifiedTo: Date | null, lines: CardLine[]): string[] {
  const phones = lines.flatMap(line => line.phones)
  const said: string[] = []
  const hasUnchecked = phones.some(({ verifiedAt }) => verifiedAt === null)
  if (verifiedTo && hasUnchecked) said.push(`号码核验至${formatDate(verifiedTo)}，其余是全国统一号码`)
  else if (verifiedTo) said.push(`号码核验至${formatDate(verifiedTo)}`)
  else if (hasUnchecked) said.push('号码都是全国统一号码')
  if (lines.some(({ pending }) => pending)) said.push('有的本地号码还在核实')
  return said
}

/** Who answers for a page, and how far its numbers are checked. @param hasCard false above counties */
export function AreaFooter({ card, hasCard }: { card: Card; hasCard: boolean }) {
  const lines = hasCard ? card.categories.flatMap(category => category.lines) : []
  return (
    <>
      <p>
        <Whole>新时代文明实践</Whole>
        <Whole>志愿服务明白卡</Whole>
      </p>
      {card.issuerName && <p>{card.issuerName}</p>}
      {describeChecks(card.verifiedTo, lines).map(words => (
        <p key={words}>{words}</p>
      ))}
    </>
  )
}
