import 'server-only'
import type { Card } from '@/lib/directory/card/types'
import { planCodes } from '@/lib/paper/edition/codes'
import { makeSampleSheet } from '@/lib/paper/edition/sample'
import { HANDS } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import type { OverflowWords } from '@/lib/paper/sheet/say-overflow'
import { getDatabase } from '@/lib/system/database/database'
import { PATIENCE_MS } from './patience'
import { findFit } from './refresh-fits'
import type { SampleFits } from './say-fits'
import { WITH_CARD } from './stale-fits'

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

type Found = Map<SampleArea, OverflowWords | null>

async function look(
  areas: SampleArea[],
  readCard: (area: SampleArea) => Promise<Card | null>,
  at: Date,
  found: Found,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  await doSideBySide(areas, HANDS, async area => {
    if (performance.now() > end) return
    const card = await readCard(area)
    const codes = card && (await planCodes([card])).get(card.area.id)
    if (!card || !codes) return
    found.set(area, await findFit(makeSampleSheet({ card, codes }, at), 'staff'))
  })
}

/** What was found, in the order of the areas, whichever was looked at first. */
function gather(areas: SampleArea[], found: Found): SampleFits {
  const over = areas.flatMap(area => {
    const words = found.get(area)
    return words ? [{ name: area.name, words }] : []
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
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  const looking = listSample(path)
    .then(areas => {
      sample = areas
      return look(areas, readCard, at, found)
    })
    .catch(error => console.error(`fits below ${path}: ${error.message}`))
  await Promise.race([looking, patience])
  clearTimeout(timer)
  return gather(sample, found)
}
