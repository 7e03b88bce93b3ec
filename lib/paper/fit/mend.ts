import 'server-only'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import type { Actor } from '@/lib/staff/session/actor'
import { groupBy } from '@/lib/system/format/group-by'
import { findOwners, type Owned } from './owners'

/** A card that does not fit. */
export type Misfit = { areaId: number; name: string; words: OverflowWords; fitsTerse: boolean }

/** What is changed in one place for all of some cards. */
export type Mend<Card extends Misfit = Misfit> = {
  /** A service that takes much room on each of them; null: what does not fit is no service's. */
  service: Owned | null
  /** Each of them fits once its description is cut as is said; else it is one thing to change among others. */
  isEnough: boolean
  /** In their order. */
  cards: Card[]
  /** The one that has to lose the most: of it the service is said. */
  fullest: Card
  /** So many fit without what each service does. */
  terse: number
}

/** A card, and what may be changed for it. */
type Open<Card> = { card: Card; owned: Owned[] }

function gather<Card extends Misfit>(some: Open<Card>[], serviceId: number | null): Mend<Card> {
  const fullest = some.reduce((most, one) =>
    (one.card.words.over ?? 0) > (most.card.words.over ?? 0) ? one : most,
  )
  const service = fullest.owned.find(one => one.serviceId === serviceId) ?? null
  const cards = some.map(({ card }) => card)
  const terse = cards.filter(card => card.fitsTerse).length
  return { service, isEnough: service?.isEnough ?? false, cards, fullest: fullest.card, terse }
}

/** The service that stands on the most of the cards; of several the first. */
function findCommonest<Card>(open: Open<Card>[], counts: (service: Owned) => boolean): number | null {
  const found = new Map<number, number>()
  for (const { serviceId } of open.flatMap(({ owned }) => owned.filter(counts)))
    found.set(serviceId, (found.get(serviceId) ?? 0) + 1)
  const most = Math.max(...found.values())
  return [...found].find(([, n]) => n === most)?.[0] ?? null
}

/** Takes the service that does for the most cards, then the one for the most of the rest, till none does for any. */
function takeMends<Card extends Misfit>(
  open: Open<Card>[],
  counts: (service: Owned) => boolean,
): { mends: Mend<Card>[]; rest: Open<Card>[] } {
  const mends: Mend<Card>[] = []
  for (let rest = open; ; ) {
    const commonest = findCommonest(rest, counts)
    if (commonest === null) return { mends, rest }
    const does = ({ owned }: Open<Card>) => owned.some(one => one.serviceId === commonest && counts(one))
    mends.push(gather(rest.filter(does), commonest))
    rest = rest.filter(one => !does(one))
  }
}

/** Cards of which the same is said, where that is of no service. */
function gatherAlike<Card extends Misfit>(open: Open<Card>[]): Mend<Card>[] {
  const groups = groupBy(open, ({ card: { words } }) => JSON.stringify([words.head, words.lines]))
  return [...groups.values()].map(some => gather(some, null))
}

/**
 * Cards that do not fit by what is to be changed once: a service that alone makes room on as many as can be; for the
 * others the one that takes room on the most of them. Each card stands once, the most cards first.
 * @param cards of the account's subtree
 */
export async function gatherMends<Card extends Misfit>(actor: Actor, cards: Card[]): Promise<Mend<Card>[]> {
  const owned = await findOwners(
    actor,
    cards.map(({ areaId, words }) => ({ areaId, services: words.services })),
  )
  const open = cards.map(card => ({ card, owned: owned.get(card.areaId)! }))
  const enough = takeMends(open, service => service.isEnough)
  const some = takeMends(enough.rest, () => true)
  const mends = [...enough.mends, ...some.mends, ...gatherAlike(some.rest)]
  return mends.sort((a, b) => b.cards.length - a.cards.length)
}

/** Names a mend among others: of one service there may be two, for cards that it mends and for others. */
export function keyMend({ service, isEnough, fullest }: Mend): string {
  return service ? `${service.serviceId} ${isEnough}` : `at ${fullest.areaId}`
}

/** 改“县医院”这一项，30张卡就放得下 */
export function titleMend({ service, isEnough, cards, fullest: { words } }: Mend): string {
  if (!service) return `${cards.length}张卡${words.head.replace(/。$/, '')}`
  const what = `改“${service.name}”这一项`
  if (words.why === 'characters') return `${what}：${cards.length}张卡有印不出来的字`
  if (isEnough) return `${what}，${cards.length}张卡就放得下`
  return `${what}：${cards.length}张卡都受影响，光改它还不够`
}
