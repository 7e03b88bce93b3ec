import 'server-only'
import type { Card } from '@/lib/directory/card/types'
import { planCodes } from '@/lib/paper/edition/codes'
import { makeSampleSheet } from '@/lib/paper/edition/sample'
import { HANDS } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import { getDatabase } from '@/lib/system/database/database'
import { PATIENCE_MS } from './patience'
import type { SampleFits } from './say-fits'
import { WITH_CARD } from './stale-fits'
import { findVerdict, type Verdict } from './verdict'
import { withinPatience } from './within-patience'

/** Beside the area itself, as many of those below as are set unlike each other. */
const MOST_BELOW = 4

// The commonest cards below: what a county changes stands on all of them, most of them are set alike.
const SAMPLE = `SELECT a."id", a."code", a."name", 0 AS rank FROM "Area" a
    WHERE a."path" = $1 AND ${WITH_CARD}
  UNION ALL (SELECT (array_agg(a."id" ORDER BY a."path"))[1], (array_agg(a."code" ORDER BY a."path"))[1],
      (array_agg(a."name" ORDER BY a."path"))[1], -count(*) FROM "CardFit" f JOIN "Area" a ON a."id" = f."areaId"
    WHERE ${WITH_CARD} AND a."path" <> $1 GROUP BY f."key" ORDER BY 4 LIMIT ${MOST_BELOW})
  ORDER BY rank DESC`

export type SampleArea = { id: number; code: string; name: string }

const listSample = async (path: string) => (await getDatabase().pool.query<SampleArea>(SAMPLE, [path])).rows

type Found = Map<SampleArea, Verdict>

async function look(
  areas: SampleArea[],
  readCard: (area: SampleArea) => Promise<Card | null>,
  at: Date,
  found: Found,
  mayGoOn: () => boolean,
): Promise<void> {
  await doSideBySide(areas, HANDS, async area => {
    if (!mayGoOn()) return
    const card = await readCard(area)
    const codes = card && (await planCodes([card])).get(card.area.id)
    if (!card || !codes) return
    found.set(area, await findVerdict(isTerse => makeSampleSheet({ card, codes }, at, isTerse), 'staff'))
  })
}

/** What was found, in the order of the areas, whichever was looked at first. */
function gather(areas: SampleArea[], found: Found): SampleFits {
  const over = areas.flatMap(area => {
    const { words, fitsTerse = false } = found.get(area) ?? {}
    return words ? [{ name: area.name, words, fitsTerse }] : []
  })
  return { over, looked: found.size }
}

/**
 * Looks at the card of an area and at some of those below it, for whoever has just changed something there. It never
 * fails and never takes long: what it could not look at is not in it.
 * @param path of the area
 * @param readCard what each of the cards says, or is going to say
 */
export async function sampleFits(
  path: string,
  readCard: (area: SampleArea) => Promise<Card | null>,
  at: Date,
): Promise<SampleFits> {
  const found: Found = new Map()
  let sample: SampleArea[] = []
  await withinPatience(`fits below ${path}`, PATIENCE_MS, async mayGoOn => {
    sample = await listSample(path)
    await look(sample, readCard, at, found, mayGoOn)
  })
  return gather(sample, found)
}
