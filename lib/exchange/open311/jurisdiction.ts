import 'server-only'
import { parseAreaCode } from '@/lib/directory/area/code'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { Fault } from './fault'

export type County = AreaRef & { path: string }

const AREA = { id: true, code: true, name: true, kind: true, path: true } as const

/**
 * The county of a jurisdiction_id, which is its area's code. It may be left out where there is but one.
 * @throws Fault 404 where there is none of it, 400 where it is wanted
 */
export async function findJurisdiction(said: string | null): Promise<County> {
  const where = { kind: 'COUNTY', withdrawnAt: null } as const
  if (!said) {
    const [only, ...more] = await getPrisma().area.findMany({ where, take: 2, select: AREA })
    if (only && !more.length) return only
    throw new Fault(400, 'jurisdiction_id was not provided: 请给出旗县的区域代码，例如 GY')
  }
  const code = parseAreaCode(said)
  const county = code && (await getPrisma().area.findFirst({ where: { ...where, code }, select: AREA }))
  if (!county) throw new Fault(404, 'jurisdiction_id was not found: 没有这个旗县')
  return county
}

/** The county of a key; another that is named besides is not open to it. @throws Fault 404 */
export function requireOwn(county: County, said: string | null): void {
  if (said && parseAreaCode(said) !== county.code)
    throw new Fault(404, 'jurisdiction_id was not found: 这个密钥是另一个旗县的')
}
