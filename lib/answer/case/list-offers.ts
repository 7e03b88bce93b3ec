import 'server-only'
import { findProjectList, getProjectYear, townOf } from '@/lib/content/project/projects'
import type { Card, CardLine } from '@/lib/directory/card/types'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { listLines } from './find-line'
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

/** The newest list, unless it is older than last year's: nobody comes for what was planned so long ago. */
async function listProjects(path: AreaRef[], now: Date): Promise<Offer[]> {
  const found = await findProjectList([path[0]!, townOf(path)])
  const [year = 0] = found?.years ?? []
  if (!found || year < shanghaiParts(now).year - 1) return []
  const list = await getProjectYear(found.area.id, year)
  return (list?.projects ?? []).map(({ id, name, dateText, place }) => ({
    value: `p${id}`,
    name,
    about: [dateText, place].filter(Boolean).join('，') || null,
    projectId: id,
    line: null,
    ownerId: found.area.id,
  }))
}

/** Nobody of a hotline of the whole country comes to the door. */
const isOfThePlace = ({ phones }: CardLine) =>
  phones.length === 0 || phones.some(({ kind }) => kind === 'LOCAL')

/** What can be ordered at an area: its town's list of this year, else what its card offers. */
export async function listOffers(path: AreaRef[], card: Card, now: Date): Promise<Offer[]> {
  const projects = await listProjects(path, now)
  const lines = listLines(card, isOfThePlace).map(line => ({
    value: `l${line.serviceId}`,
    name: line.name,
    about: null,
    projectId: null,
    line,
    ownerId: line.ownerId,
  }))
  return [...projects, ...lines]
}
