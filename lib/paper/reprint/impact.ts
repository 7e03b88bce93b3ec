import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getDatabase, getPrisma } from '@/lib/system/database/database'

/** On how much paper a number stands. */
export type Impact = { editions: number; copies: number; areas: number }

const TOUCHED = `SELECT count(*)::int AS editions, coalesce(sum(s."out"), 0)::int AS copies,
    count(DISTINCT s."areaId")::int AS areas
  FROM "CardEdition" e JOIN "EditionStanding" s ON s."editionId" = e."id"
  WHERE e."printedNumbers" @> ARRAY[$1] AND s."out" > 0`

/**
 * The editions still out on which a phone's number stands.
 * @param number the number as printed (before a change); the phone's number today when left out
 * @throws Refused where the account may not edit there, also where there is no such phone
 */
export async function impactOf(actor: Actor, phoneId: number, number?: string | null): Promise<Impact> {
  const phone = await getPrisma().phone.findUnique({
    where: { id: phoneId },
    select: { number: true, service: { select: { areaId: true } } },
  })
  await requireMay(actor, 'record:edit', phone?.service.areaId ?? 0)
  const printed = `${phoneId}:${number ?? phone?.number ?? ''}`
  const { rows } = await getDatabase().pool.query<Impact>(TOUCHED, [printed])
  return rows[0]!
}

const TOUCHED_WITHIN = `${TOUCHED.replace('@> ARRAY[$1]', '&& $1::text[]')}
  AND s."areaId" IN (SELECT "id" FROM "Area" WHERE "path" LIKE $2 || '%')`

/**
 * The editions still out in an area and below on which any of a line's numbers stands: what an override or a hiding
 * there makes outdated.
 * @throws Refused where the account may not edit there
 */
export async function impactWithin(
  actor: Actor,
  areaId: number,
  phones: { id: number; number: string | null }[],
): Promise<Impact> {
  const { path } = await requireMay(actor, 'record:edit', areaId)
  const printed = phones.flatMap(({ id, number }) => (number ? [`${id}:${number}`] : []))
  return (await getDatabase().pool.query<Impact>(TOUCHED_WITHIN, [printed, path])).rows[0]!
}

/** 这个号码印在14个地方的卡上：3次印刷、1,240份还在外面。 Null where it stands on no paper that is out. */
export function describeImpact({ editions, copies, areas }: Impact): string | null {
  if (editions === 0) return null
  const count = (n: number) => n.toLocaleString('zh-CN')
  return `这个号码印在${count(areas)}个地方的卡上：${count(editions)}次印刷、${count(copies)}份还在外面。`
}
