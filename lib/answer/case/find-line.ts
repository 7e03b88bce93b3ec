import type { Card, CardCategory, CardLine } from '@/lib/directory/card/types'
import { isEmergency } from '@/lib/directory/phone/emergency'
import type { PhoneKind } from '@/lib/directory/phone/types'
import type { AboutLine, AboutPhone } from './said'

/** A line of a card as a case is about it, with the sign of its category and whose it is. */
export type FoundLine = AboutLine & { icon: string; ownerName: string }
export type FoundPhone = AboutPhone & FoundLine & { kind: PhoneKind; label: string | null }

function toFound(line: CardLine, icon: string): FoundLine {
  const owner = line.phonesFrom ?? line.origin
  return { serviceId: line.baseServiceId, name: line.name, ownerId: owner.id, ownerName: owner.name, icon }
}

/** What of a line goes with a case. */
export const toAboutLine = ({ serviceId, name, ownerId }: FoundLine): AboutLine => ({
  serviceId,
  name,
  ownerId,
})

/** What of a number goes with a case. */
export const toAboutPhone = ({ phoneId, number, ...line }: FoundPhone): AboutPhone => ({
  ...toAboutLine(line),
  phoneId,
  number,
})

/** The lines of a card, in its order. @param which all, where it is left out */
export function listLines(
  { categories }: Card,
  which: (line: CardLine, category: CardCategory) => boolean = () => true,
): FoundLine[] {
  return categories.flatMap(category =>
    category.lines.filter(line => which(line, category)).map(line => toFound(line, category.icon)),
  )
}

/** The numbers of a card, in its order; 110 and the like are nobody's here to mend. */
export function listPhones({ categories }: Card): FoundPhone[] {
  return categories.flatMap(({ icon, lines }) =>
    lines.flatMap(line =>
      line.phones
        .filter(({ number }) => !isEmergency(number))
        .map(({ id, number, kind, label }) => ({
          ...toFound(line, icon),
          ...{ phoneId: id, number, kind, label },
        })),
    ),
  )
}
