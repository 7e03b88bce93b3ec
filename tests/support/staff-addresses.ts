import { runSql } from './db'
import { makePlace } from './place'
import { STAFF_PAGES } from './staff-pages'
import { makeTargets, type Targets } from './targets'

const idOf = async (table: string) =>
  (await runSql<{ id: number }>(`SELECT min(id) AS id FROM "${table}"`))[0]!.id

/** A page that is none. */
export const MISSING = '/staff/none'

type Address = (target: Targets) => string | Promise<string>

/** Addresses of the pages that show one record. A new page of that kind without one fails. */
const ONE: Record<string, Address> = {
  '/staff/[...missing]': () => MISSING,
  '/staff/activities/[id]': async () => `/staff/activities/${await idOf('Activity')}`,
  '/staff/announcements/[id]': async () => `/staff/announcements/${await idOf('Announcement')}`,
  '/staff/areas/[id]': target => `/staff/areas/${target.areaId}`,
  '/staff/articles/[id]': async () => `/staff/articles/${await idOf('Article')}`,
  '/staff/batches/[id]': target => `/staff/batches/${target.batchId}`,
  '/staff/batches/new': target => `/staff/batches/new?area=${target.areaId}`,
  '/staff/beats/[id]': target => `/staff/beats/${target.beatId}`,
  '/staff/cases': target => `/staff/cases?area=${target.areaId}&id=${target.caseId}`,
  '/staff/categories/[id]': async () => `/staff/categories/${await idOf('Category')}`,
  '/staff/checks/[phoneId]': target => `/staff/checks/${target.phoneId}`,
  '/staff/consultations/[id]': target => `/staff/consultations/${target.consultationId}`,
  '/staff/columns/[id]': async () => `/staff/columns/${await idOf('Column')}`,
  '/staff/editions/[id]': target => `/staff/editions/${target.editionId}`,
  '/staff/history/[kind]/[id]': target => `/staff/history/team/${target.teamId}`,
  '/staff/holidays/[id]': target => `/staff/holidays/new?area=${target.areaId}`,
  '/staff/invite/[token]': () => '/staff/invite/nonsense',
  '/staff/organizations/[id]': () => '/staff/organizations/new',
  '/staff/people/[id]': target => `/staff/people/${target.staffId}`,
  '/staff/print': target => `/staff/print?area=${target.areaId}`,
  '/staff/projects/[id]': async () => `/staff/projects/${await idOf('Project')}`,
  '/staff/reprints/stickers': target => `/staff/reprints/stickers?edition=${target.editionId}`,
  '/staff/reviews/[id]': target => `/staff/reviews/${target.openId}`,
  '/staff/services/[id]': async () => `/staff/services/${await idOf('Service')}`,
  '/staff/teams/[id]': target => `/staff/teams/${target.teamId}`,
}

/** More states of the pages than one each. */
const MORE = [
  '/staff/areas?q=gy',
  '/staff/areas/new?area={area}',
  '/staff/services/new?area={area}&overrides={service}',
  '/staff/services/new?area={area}',
  ...[
    'announcements',
    'projects',
    'activities',
    'columns',
    'articles',
    'teams',
    'organizations',
    'categories',
    'holidays',
    'consultations',
  ].map(list => `/staff/${list}/new?area={town}`),
  '/staff/checks?area={area}',
  '/staff/beats?area={area}',
  '/staff/beats/new?area={area}',
  '/staff/satisfaction?area={area}&span=90',
  '/staff/cases?area={area}&done=1&kind=RATING',
  '/staff/cases/settings?area={county}',
  '/staff/announcements/new?area={area}&case={case}',
  '/staff/log?from=x&to=2026-02-30',
  '/staff/settings?area={area}',
  '/staff/reviews?show=discarded',
  '/staff/reviews?mine=returned',
  '/staff/announcements?expiring=1',
]

/** Addresses of all pages of the app, each with something on it, for an administrator of everything. */
export async function listAddresses(): Promise<string[]> {
  // A village of its own: each worker makes its targets, and the card of one village holds those of one.
  const place = await makePlace()
  const target = await makeTargets(place.a)
  const [town] = await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'GY-JS'`)
  const ids: Record<string, number> = {
    area: target.areaId,
    town: town!.id,
    service: place.serviceId,
    county: place.countyId,
    case: target.caseId,
  }
  const without = STAFF_PAGES.filter(path => path.includes('[') && !(path in ONE))
  if (without.length > 0) throw new Error(`no address for ${without.join(', ')}`)
  const one = await Promise.all(STAFF_PAGES.map(path => ONE[path]?.(target) ?? path))
  return [...one, ...MORE.map(path => path.replace(/\{(\w+)\}/g, (_, name) => String(ids[name])))]
}
