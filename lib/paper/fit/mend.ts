import 'server-only'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import type { Actor } from '@/lib/staff/session/actor'
import { findOwners, type Owned } from './owners'

/** A card that does not fit. */
export type Misfit = { areaId: number; name: string; words: OverflowWords; fitsTerse: boolean }

/** What is mended in one place for all of some cards. */
export type Mend<Card extends Misfit = Misfit> = {
  /** The service that takes the most room on each of them; null: what does not fit is no service's. */
  service: Owned | null
  /** In their order. */
  cards: Card[]
  /** The fullest of those that it mends, of all where it mends none: who mends it mends the others. */
  fullest: Card
  /** So many fit once its description is cut as is said. */
  enough: number
  /** So many fit without what each service does. */
  terse: number
}

function gather<Card extends Misfit>(cards: Card[], service: Owned | null): Mend<Card> {
  const mended = cards.filter(({ words }) => words.services[0]?.isEnough)
  const terse = cards.filter(card => card.fitsTerse).length
  const fullest = (mended.length ? mended : cards).reduce((most, card) =>
    (card.words.over ?? 0) > (most.words.over ?? 0) ? card : most,
  )
  // What is said of it is said of the fullest.
  const said = service && { ...service, ...fullest.words.services[0] }
  return { service: said, cards, fullest, enough: mended.length, terse }
}

/**
 * Cards that do not fit by what is to be changed once: the service that takes the most room on each, the one that
 * mends the most of them first; those that no service can mend by what is said of them.
 * @param cards of the account's subtree
 */
export async function gatherMends<Card extends Misfit>(actor: Actor, cards: Card[]): Promise<Mend<Card>[]> {
  const owned = await findOwners(
    actor,
    cards.map(({ areaId, words }) => ({ areaId, services: words.services.slice(0, 1) })),
  )
  const groups = new Map<string, { service: Owned | null; cards: Card[] }>()
  for (const card of cards) {
    const [service = null] = owned.get(card.areaId)!
    const key = service ? String(service.serviceId) : JSON.stringify([card.words.head, card.words.lines])
    const known = groups.get(key)
    if (known) known.cards.push(card)
    else groups.set(key, { service, cards: [card] })
  }
  const mends = [...groups.values()].map(group => gather(group.cards, group.service))
  return mends.sort((a, b) => b.cards.length - a.cards.length)
}

/** 改“县医院”这一项，30张卡就放得下 */
export function titleMend({ service, cards, enough }: Mend): string {
  if (!service) return `${cards.length}张卡${cards[0]!.words.head}`
  const what = `改“${service.name}”这一项`
  if (cards[0]!.words.why === 'characters') return `${what}：${cards.length}张卡有印不出来的字`
  if (enough === cards.length) return `${what}，${cards.length}张卡就放得下`
  if (enough === 0) return `${what}：${cards.length}张卡上它最占地方，光改它还不够`
  return `${what}：${cards.length}张卡上它最占地方，其中${enough}张光改它就放得下`
}
