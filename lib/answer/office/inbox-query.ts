import { z } from 'zod'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import { idSchema } from '@/lib/system/database/ids'
import { cleanLine } from '@/lib/system/form/clean-text'

/** The kinds in the order in which the inbox offers them. */
export const KINDS = [
  'PROBLEM',
  'REPORT',
  'RATING',
  'ORDER',
  'OPINION',
] as const satisfies readonly CaseKind[]

/**
 * `news`: something came since the office last did anything; `badService`, `badHandling`: 差评 of the last days, open or
 * not, of a service after a call, and of how a case was handled.
 */
export type Show = 'open' | 'late' | 'today' | 'news' | 'done' | 'badService' | 'badHandling'

const flag = z.literal('1').optional().catch(undefined).transform(Boolean)

/** What the inbox is asked for, from its address. Nonsense is as good as nothing. */
export const inboxQuerySchema = z
  .object({
    area: idSchema.nullable().catch(null).default(null),
    id: idSchema.nullable().catch(null).default(null),
    kind: z.enum(KINDS).nullable().catch(null).default(null),
    late: flag,
    today: flag,
    news: flag,
    done: flag,
    badService: flag,
    badHandling: flag,
    q: z.string().overwrite(cleanLine).max(50).catch('').default(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
  })
  .transform(({ late, today, news, done, badService, badHandling, ...rest }) => {
    const asked = { badService, badHandling, done, late, today, news }
    const show: Show = (Object.keys(asked) as (keyof typeof asked)[]).find(one => asked[one]) ?? 'open'
    return { ...rest, show }
  })

export type InboxQuery = z.output<typeof inboxQuerySchema>

/** The address of the inbox as it is asked for, with some of it changed. Another list begins at its first page. */
export function inboxHref(query: InboxQuery, change: Partial<InboxQuery> = {}): string {
  const isOther = Object.keys(change).some(name => name !== 'id' && name !== 'page')
  const { area, id, kind, show, q, page } = { ...query, ...(isOther && { page: 1, id: null }), ...change }
  const said = new URLSearchParams()
  if (area) said.set('area', String(area))
  if (kind) said.set('kind', kind)
  if (show !== 'open') said.set(show, '1')
  if (q) said.set('q', q)
  if (page > 1) said.set('page', String(page))
  if (id) said.set('id', String(id))
  return `/staff/cases${said.size ? `?${said}` : ''}`
}
