import type { Card, CardLine } from '@/lib/directory/card/types'
import { isEmergency } from '@/lib/directory/phone/emergency'
import type { AboutLine, AboutPhone } from './said'

/** A line of a card as a case is about it, with the sign of its category. */
export type FoundLine = AboutLine & { icon: string }
export type FoundPhone = AboutPhone & { icon: string }

const toFound = (line: CardLine, icon: string): FoundLine => ({
  serviceId: line.baseServiceId,
  name: line.name,
  ownerId: (line.phonesFrom ?? line.origin).id,
  icon,
})

/** The lines of a card, in its order. @param which all, where it is left out */
export function listLines(
  { categories }: Card,
  which: (line: CardLine) => boolean = () => true,
): FoundLine[] {
  return categories.flatMap(({ icon, lines }) => lines.filter(which).map(line => toFound(line, icon)))
}

/** The numbers of a card, in its order; 110 and the like are nobody's here to mend. */
export function listPhones({ categories }: Card): FoundPhone[] {
  return categories.flatMap(({ icon, lines }) =>
    lines.flatMap(line =>
      line.phones
        .filter(({ number }) => !isEmergency(number))
        .map(({ id, number }) => ({ ...toFound(line, icon), phoneId: id, number })),
    ),
  )
}
