import 'server-only'
import { ColumnView } from '@/components/resident/ColumnView'
import { EditionBand, EditionPointer } from '@/components/resident/EditionBand'
import type { Big } from '@/components/resident/link'
import { ProjectsView } from '@/components/resident/ProjectsView'
import type { Scan } from '@/components/resident/scan'
import { getColumn } from '@/lib/content/column/columns'
import { findProjectList, getProjectYear } from '@/lib/content/project/projects'
import { getArea } from '@/lib/directory/area/areas'
import { getCard } from '@/lib/directory/card/cards'
import type { Card } from '@/lib/directory/card/types'
import { compareWords } from '@/lib/paper/edition/diff'
import { readToday } from '@/lib/paper/edition/today'
import { readScannedCode, type ScannedCode } from '@/lib/paper/scan/scan'
import type { LoadedPage } from './answer'
import { loadAreaPage } from './load-area'

type Edition = ScannedCode['edition']

function scanCard(edition: Edition, path: string, card: Card, now: Date): Scan {
  const changes = compareWords(edition.words, readToday(card))
  const printedFor = edition.areaName === card.area.name ? null : edition.areaName
  const band = (
    <EditionBand
      printedAt={edition.printedAt}
      printedFor={printedFor}
      card={card}
      now={now}
      changes={changes}
    />
  )
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

/**
 * The document that a printed code opens, aware of its paper. Where its list or column is gone, the page
 * of the area; null only for a token that was never printed.
 */
export async function loadScannedPage(token: string, big: Big, now: Date): Promise<LoadedPage | null> {
  const code = await readScannedCode(token)
  if (!code) return null
  const path = `/q/${token}`
  const other =
    (code.target === 'COLUMN' && (await loadColumn(code, path, Boolean(big), now))) ||
    (code.target === 'PROJECTS' && (await loadProjects(code, path, Boolean(big), now)))
  return (
    other ||
    loadAreaPage(code.areaCode, big, now, { readScan: card => scanCard(code.edition, path, card, now) })
  )
}
