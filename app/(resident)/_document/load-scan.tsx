import 'server-only'
import { ColumnView } from '@/components/resident/ColumnView'
import { EditionBand, EditionPointer, type Print } from '@/components/resident/EditionBand'
import type { Big } from '@/components/resident/link'
import { ProjectsView } from '@/components/resident/ProjectsView'
import type { Scan } from '@/components/resident/scan'
import { getColumn } from '@/lib/content/column/columns'
import { findProjectList, getProjectYear } from '@/lib/content/project/projects'
import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import type { Card } from '@/lib/directory/card/types'
import { compareWords } from '@/lib/paper/edition/diff'
import { type CardWords, ISSUER_ID, PLACE_ID } from '@/lib/paper/edition/snapshot'
import { readToday } from '@/lib/paper/edition/today'
import { readHomePrint } from '@/lib/paper/home/home-print'
import { addressOfScan } from '@/lib/paper/scan/day-mark'
import { readScannedCode, type ScannedCode } from '@/lib/paper/scan/scan'
import type { LoadedPage } from './answer'
import { loadAreaPage } from './load-area'

type Edition = ScannedCode['edition']

type Paper = { areaName: string; words: CardWords; print: Print }

function scanCard({ areaName, words, print }: Paper, path: string, card: Card, now: Date): Scan {
  // That the place has another name is said by printedFor; who signs is nothing to a caller.
  const changes = compareWords(words, readToday(card)).filter(
    ({ baseServiceId }) => baseServiceId !== PLACE_ID && baseServiceId !== ISSUER_ID,
  )
  const printedFor = areaName === card.area.name ? null : areaName
  const band = <EditionBand print={print} printedFor={printedFor} card={card} now={now} changes={changes} />
  return { path, band, changes: new Map(changes.map(change => [change.baseServiceId, change])) }
}

/** On pages without the card's lines: a pointer to the card's own code, where something changed. */
async function scanElsewhere(
  edition: Edition,
  path: string,
  big: boolean,
  now: Date,
): Promise<Scan & { lapsesAt: Date | null }> {
  const area = await getArea(edition.liveAreaCode)
  const card = area && (await getCard(area, now))
  const changes = card ? compareWords(edition.words, readToday(card)) : []
  const count = changes.filter(({ kinds }) => kinds.some(kind => kind !== 'words')).length
  const to = `/q/${edition.cardToken}`
  const band =
    count > 0 ? <EditionPointer printedAt={edition.printedAt} count={count} path={to} big={big} /> : null
  return { path, band, lapsesAt: card?.lapsesAt ?? null }
}

async function loadColumn(
  code: ScannedCode,
  path: string,
  big: boolean,
  now: Date,
): Promise<LoadedPage | null> {
  const column = code.columnSlug && (await getColumn(code.columnSlug))
  if (!column) return null
  const { lapsesAt, ...scan } = await scanElsewhere(code.edition, path, big, now)
  return { view: <ColumnView column={column} big={big} scan={scan} />, validUntil: lapsesAt }
}

async function loadProjects(
  code: ScannedCode,
  path: string,
  big: boolean,
  now: Date,
): Promise<LoadedPage | null> {
  const area = await getArea(code.areaCode)
  const years = (area && (await findProjectList([area])))?.years ?? []
  const year = code.year !== null && years.includes(code.year) ? code.year : years[0]
  const list = area && year !== undefined && (await getProjectYear(area.id, year))
  if (!list) return null
  const { lapsesAt, ...scan } = await scanElsewhere(code.edition, path, big, now)
  const view = <ProjectsView area={area} year={year} years={years} list={list} big={big} scan={scan} />
  return { view, validUntil: lapsesAt }
}

type Scanned = { token: string; day: Date | null }

/** What somebody printed at home. Its day is said where its code knows one on which it could have been printed. */
async function loadHomePrint(scanned: Scanned, big: Big, now: Date): Promise<LoadedPage | null> {
  const found = await readHomePrint(scanned.token)
  if (!found) return null
  const day = scanned.day && scanned.day >= found.since ? scanned.day : null
  const paper: Paper = { ...found, print: { by: 'resident', day, since: found.since } }
  const path = addressOfScan({ token: scanned.token, day })
  const page = await loadAreaPage(found.liveAreaCode, big, now, {
    readScan: card => scanCard(paper, path, card, now),
  })
  return page && { ...page, isUncounted: true }
}

async function loadEdition(
  code: ScannedCode,
  token: string,
  big: Big,
  now: Date,
): Promise<LoadedPage | null> {
  const { edition } = code
  const path = `/q/${token}`
  const other =
    (code.target === 'COLUMN' && (await loadColumn(code, path, Boolean(big), now))) ||
    (code.target === 'PROJECTS' && (await loadProjects(code, path, Boolean(big), now)))
  const paper: Paper = { ...edition, print: { by: 'staff', at: edition.printedAt } }
  return (
    other || loadAreaPage(code.areaCode, big, now, { readScan: card => scanCard(paper, path, card, now) })
  )
}

/**
 * The document that a printed code opens, aware of its paper. Where its list or column is gone, the page
 * of the area; null only for a token that nobody printed.
 */
export async function loadScannedPage(scanned: Scanned, big: Big, now: Date): Promise<LoadedPage | null> {
  const code = await readScannedCode(scanned.token)
  return code ? loadEdition(code, scanned.token, big, now) : loadHomePrint(scanned, big, now)
}
