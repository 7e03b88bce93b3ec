import type { Card, CardLine } from '@/lib/directory/card/types'
import { formatMonth } from '@/lib/system/clock/shanghai'

/** What can be said of all the numbers of a page together; nothing of a page without any. */
export function describeChecks(verifiedTo: Date | null, lines: CardLine[]): string[] {
  const phones = lines.flatMap(line => line.phones)
  const said: string[] = []
  const hasUnchecked = phones.some(({ verifiedAt }) => verifiedAt === null)
  if (verifiedTo && hasUnchecked) said.push(`本页电话核验至${formatMonth(verifiedTo)}，其余是全国统一号码`)
  else if (verifiedTo) said.push(`本页电话核验至${formatMonth(verifiedTo)}`)
  else if (hasUnchecked) said.push('本页电话为全国统一号码')
  if (lines.some(({ pending }) => pending)) said.push('有的本地电话正在核实')
  return said
}

/** Who answers for a page, and how far its numbers are checked. @param hasCard false above counties */
export function AreaFooter({ card, hasCard }: { card: Card; hasCard: boolean }) {
  const lines = hasCard ? card.categories.flatMap(category => category.lines) : []
  return (
    <>
      {card.issuerName && <p>{card.issuerName}</p>}
      {describeChecks(card.verifiedTo, lines).map(words => (
        <p key={words}>{words}</p>
      ))}
    </>
  )
}
