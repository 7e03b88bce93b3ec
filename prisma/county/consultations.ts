import { addDays, writeShanghai } from '@/lib/system/clock/shanghai'
import { ASKED_WORDS, CARD_ASKED, SHED_ASKED } from './data/letters'
import { MADE_UP } from './data/offices'
import type { Dice } from './dice'
import type { Places } from './places'
import type { Entry, Place, Reply } from './types'

/** One that ended and was decided upon, and one that is on; each of one town, so that other pages stay as they are. */
const RUNS = [
  {
    asked: CARD_ASKED,
    from: 45,
    days: 20,
    replies: 130,
    decision: '字号加大一号；救急的几个号码单独印在最上面。全旗下月起发。',
  },
  { asked: SHED_ASKED, from: 6, days: 20, replies: 45, decision: null },
]

function ask(place: Place, at: Date, { asked, from, days, decision }: (typeof RUNS)[number]): Entry {
  const instant = (daysAgo: number, time: string) =>
    `${writeShanghai(addDays(at, -daysAgo)).slice(0, 10)} ${time}`
  return {
    key: `consultation:${place.code}`,
    kind: 'CONSULTATION',
    typed: {
      ...asked,
      opensAt: instant(from, '08:30'),
      closesAt: instant(from - days, '18:00'),
      ...(decision && { decision, showsResult: true }),
      source: MADE_UP,
    },
    refs: { areaId: place.key },
    place: place.key,
    daysAgo: from + 1,
  }
}

function answer(dice: Dice, { asked }: (typeof RUNS)[number]): Reply['answers'] {
  const answers: Reply['answers'] = {}
  for (const [at, { kind, options = '', isRequired }] of asked.questions.entries()) {
    if (!isRequired && dice.chance(kind === 'TEXT' ? 0.7 : 0.2)) continue
    const most = options.split('\n').length - 1
    const first = Math.min(dice.whole(0, most), dice.whole(0, most))
    if (kind === 'ONE') answers[at + 1] = first
    else if (kind === 'SEVERAL')
      answers[at + 1] = [...new Set([first, dice.whole(0, most)])].sort((a, b) => a - b)
    else if (kind === 'GRADE') answers[at + 1] = Math.min(dice.whole(1, 5), dice.whole(1, 4))
    else answers[at + 1] = dice.pick(ASKED_WORDS)
  }
  return answers
}

/** What towns asked their residents, and what those answered. */
export function consult({ towns }: Places, at: Date, dice: Dice): { entries: Entry[]; replies: Reply[] } {
  const runs = RUNS.flatMap((run, n) => (towns[n] ? [{ run, entry: ask(towns[n], at, run) }] : []))
  const replies = runs.flatMap(({ run, entry }) =>
    Array.from({ length: run.replies }, () => ({
      asked: entry.key,
      daysAgo: dice.whole(Math.max(1, run.from - run.days), run.from),
      answers: answer(dice, run),
    })),
  )
  return { entries: runs.map(({ entry }) => entry), replies }
}
