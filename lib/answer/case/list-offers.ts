import 'server-only'
import { findProjectList, getProjectYear, townOf } from '@/lib/content/project/projects'
import { lastMonthOf } from '@/lib/content/project/season'
import type { Card, CardCategory, CardLine } from '@/lib/directory/card/types'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { listLines, toAboutLine } from './find-line'
import type { AboutLine } from './said'

/** One thing that can be ordered: of the town's list of the year, or a line of the card. */
export type Offer = {
  /** As the form has it: "p12" or "l7". */
  value: string
  name: string
  about: string | null
  projectId: number | null
  line: AboutLine | null
  /** Whose it is. */
  ownerId: number
}

/** What can be ordered, in its two kinds. */
export type Offers = {
  /** Whose list of the year `projects` are of; null where there is none. */
  listOf: string | null
  year: number
  projects: Offer[]
  services: Offer[]
}

/** Whether what stands as its time in a list of this year is over: its last month is past, as far as it can be read. */
export function isOver(dateText: string | null, month: number): boolean {
  const last = dateText === null ? null : lastMonthOf(dateText)
  return last !== null && last < month
}

/**
 * What is still ahead of this year's list: who orders of a list of last year, or in November what was done in April,
 * waits for nobody.
 */
async function listProjects(
  path: AreaRef[],
  now: Date,
): Promise<Pick<Offers, 'listOf' | 'year' | 'projects'>> {
  const { year, month } = shanghaiParts(now)
  const found = await findProjectList([path[0]!, townOf(path)], year)
  const list = found && (await getProjectYear(found.area.id, year))
  const projects = (list?.projects ?? [])
    .filter(({ dateText }) => !isOver(dateText, month))
    .map(({ id, name, dateText, place }) => ({
      value: `p${id}`,
      name,
      about: [dateText, place].filter(Boolean).join('，') || null,
      projectId: id,
      line: null,
      ownerId: found!.area.id,
    }))
  return { listOf: list?.projects.length ? found!.area.name : null, year, projects }
}

/** What a service is called that is a telephone and somebody at it; one that says 上门 comes all the same. */
const RUNG = /热线|咨询|电话|值班/
const COMES = /上门/

/**
 * Whether somebody could come of a line, as far as the directory knows. Not of 应急救援: who waits for an answer to a form
 * there waits too long. Not of a hotline: one that shows a number of the whole country (12316, 12348) is answered at a
 * desk, its local numbers beside it too. Not of what calls itself a number to ring (拉话话热线, 法律咨询): all that there
 * is of it stands on the card, and is quicker rung. Everything else has a place of its own here, and people.
 */
export function canBeOrdered({ name, description, phones }: CardLine, { slug }: CardCategory): boolean {
  if (slug === 'rescue' || phones.some(({ kind }) => kind === 'NATIONAL')) return false
  return !RUNG.test(name) || COMES.test(name + description)
}

/** What can be ordered at an area now: what is ahead of its town's list of this year, and of its card what comes. */
export async function listOffers(path: AreaRef[], card: Card, now: Date): Promise<Offers> {
  const services = listLines(card, canBeOrdered).map(found => ({
    value: `l${found.serviceId}`,
    name: found.name,
    about: found.ownerName,
    projectId: null,
    line: toAboutLine(found),
    ownerId: found.ownerId,
  }))
  return { ...(await listProjects(path, now)), services }
}
