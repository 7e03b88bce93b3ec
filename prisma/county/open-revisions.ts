import { writeShanghai } from '@/lib/system/clock/shanghai'
import { findKeeper } from './accounts'
import { EVENTS } from './data/told'
import type { Dice } from './dice'
import { typeEvent } from './events'
import type { County, Entry, OpenRevision } from './types'

const REASON = '号码少一位，请打过再报。内容里的“等等”写清楚是哪些。'
const STATES: OpenRevision['state'][] = ['SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'RETURNED', 'DRAFT']

/** What waits for review, was returned or is half-written, at a tenth of the villages. */
export function proposeSome(
  { entries, accounts, places, at }: Pick<County, 'entries' | 'accounts' | 'places' | 'at'>,
  dice: Dice,
): OpenRevision[] {
  const isVillage = new Set(places.filter(({ kind }) => kind === 'VILLAGE').map(({ key }) => key))
  const own = entries.filter(
    ({ kind, place, withdrawn, refs }) =>
      kind === 'SERVICE' && isVillage.has(place) && !withdrawn && !refs.overridesId,
  )
  const today = writeShanghai(at).slice(0, 10)
  const chosen = dice.shuffle(own).slice(0, Math.ceil(isVillage.size / 10))
  return chosen.map((entry, index) => {
    const state = STATES[index % STATES.length]!
    const isNew = index % 7 === 5
    const withdraws = !isNew && index % 6 === 4
    const changed = {
      ...entry,
      typed: { ...entry.typed, description: `${entry.typed.name}：改天再来，先打电话问。` },
    }
    const news: Entry = {
      ...entry,
      key: `announcement:open:${index}`,
      kind: 'ANNOUNCEMENT',
      typed: { kind: 'EVENT', ...typeEvent(dice.pick(EVENTS), today), publishAt: `${today} 08:30` },
      refs: { areaId: entry.place },
    }
    return {
      about: isNew ? null : entry.key,
      entry: isNew ? news : withdraws ? entry : changed,
      state,
      withdraws,
      reason: state === 'RETURNED' ? REASON : null,
      author: findKeeper(accounts, places, entry.place).key,
      daysAgo: dice.whole(0, 15) + 1,
    }
  })
}
