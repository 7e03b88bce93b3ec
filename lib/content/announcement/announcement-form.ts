import { z } from 'zod'
import { proseSchema } from '@/lib/content/prose/prose-form'
import { idSchema } from '@/lib/system/database/ids'
import { instantSchema, optionalInstant } from '@/lib/system/form/instant'
import { optionalLine, requiredLine } from '@/lib/system/form/text'

/** As long as a title is on one line of a phone 360 px wide (design-phone). */
export const TITLE_FITS = 14

/** When and where an event is, as it is typed: ISO instants. */
export type EventFields = { startsAt: string | null; endsAt: string | null; place: string | null }

export type AnnouncementSnapshot = {
  areaId: number
  kind: 'EVENT' | 'NOTICE'
  title: string
  body: string
  /** ISO instants. */
  publishAt: string
  expireAt: string | null
  dateText: string | null
  source: string | null
} & KeptEvent

/** What was not said is left out: an announcement without time and place is kept as before there were any, to the letter. */
type KeptEvent = { [Field in keyof EventFields]?: string }

/** A notice has none of them, whatever stood in the fields before it became one. */
export function keepEvent(kind: AnnouncementSnapshot['kind'], event: EventFields): KeptEvent {
  if (kind === 'NOTICE') return {}
  const { startsAt, endsAt, place } = event
  return { ...(startsAt && { startsAt }), ...(endsAt && { endsAt }), ...(place && { place }) }
}

/** The other way, also of a revision from before. */
export function wholeEvent({ startsAt, endsAt, place }: KeptEvent): EventFields {
  return { startsAt: startsAt ?? null, endsAt: endsAt ?? null, place: place ?? null }
}

export const announcementSchema: z.ZodType<AnnouncementSnapshot> = z
  .object({
    areaId: idSchema,
    kind: z.enum(['EVENT', 'NOTICE'], { error: '请选类型' }),
    title: requiredLine('标题', 40),
    body: proseSchema(5000),
    startsAt: optionalInstant,
    endsAt: optionalInstant,
    place: optionalLine(40),
    publishAt: instantSchema,
    expireAt: optionalInstant,
    dateText: optionalLine(30),
    source: optionalLine(300),
  })
  .superRefine(({ kind, publishAt, expireAt, startsAt, endsAt }, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (expireAt && expireAt <= publishAt) refuse('expireAt', '到期要晚于发布时间')
    if (kind === 'NOTICE' || !endsAt) return
    if (!startsAt) refuse('startsAt', '写了结束时间，也请写开始时间')
    else if (endsAt <= startsAt) refuse('endsAt', '结束要晚于开始')
  })
  .transform(({ startsAt, endsAt, place, ...told }) => ({
    ...told,
    ...keepEvent(told.kind, { startsAt, endsAt, place }),
  }))
