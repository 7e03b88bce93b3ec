import { z } from 'zod'
import { chosenId, idSchema } from '@/lib/system/ids'
import { readShanghai } from '@/lib/system/shanghai'
import { wholeNumber } from '@/lib/system/whole-number'
import { findMarkdownFaults } from './markdown-faults'

const text = (name: string, longest: number) =>
  z
    .string({ error: `请填${name}` })
    .trim()
    .min(1, `请填${name}`)
    .max(longest, `最多${longest}个字`)
const optionalText = (longest: number) =>
  z.string().trim().max(longest, `最多${longest}个字`).nullable().default(null)
const markdown = (longest: number) =>
  text('正文', longest).superRefine((typed, context) => {
    for (const message of findMarkdownFaults(typed)) context.addIssue({ code: 'custom', message })
  })
const areaId = idSchema
const year = wholeNumber('年份', 2000, 2100)
const position = wholeNumber('顺序', 0, 9999).default(0)
const slug = z
  .string({ error: '请填网址用名' })
  .max(60, '太长了')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和短横线')

/** "2026-11-24 08:30" in Asia/Shanghai, kept as an ISO instant. */
const instant = z.string({ error: '请选时间' }).transform((typed, context) => {
  const at = readShanghai(typed)
  if (at) return at.toISOString()
  context.addIssue({ code: 'custom', message: '时间要写成 2026-11-24 08:30 这样' })
  return z.NEVER
})

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
}

export const announcementSchema: z.ZodType<AnnouncementSnapshot> = z
  .object({
    areaId,
    kind: z.enum(['EVENT', 'NOTICE'], { error: '请选类型' }),
    title: text('标题', 40),
    body: markdown(5000),
    publishAt: instant,
    expireAt: instant.nullable().default(null),
    dateText: optionalText(30),
    source: optionalText(300),
  })
  .refine(({ publishAt, expireAt }) => !expireAt || expireAt > publishAt, {
    path: ['expireAt'],
    message: '到期要晚于发布时间',
  })

export type ProjectSnapshot = {
  areaId: number
  year: number
  position: number
  name: string
  description: string
  dateText: string | null
  place: string | null
  teamId: number | null
  source: string | null
}

export const projectSchema: z.ZodType<ProjectSnapshot> = z.object({
  areaId,
  year,
  position,
  name: text('项目名称', 30),
  description: text('项目内容', 300),
  dateText: optionalText(30),
  place: optionalText(40),
  teamId: idSchema.nullable().default(null),
  source: optionalText(300),
})

export type TeamSnapshot = {
  areaId: number
  name: string
  teamCount: number
  description: string | null
  source: string | null
}

export const teamSchema: z.ZodType<TeamSnapshot> = z.object({
  areaId,
  name: text('队名', 30),
  teamCount: wholeNumber('几支', 1, 999).default(1),
  description: optionalText(200),
  source: optionalText(300),
})

export type ActivitySnapshot = {
  areaId: number
  teamId: number | null
  year: number
  dateText: string | null
  name: string
  description: string | null
  sessions: number | null
  sessionsApprox: boolean
  peopleServed: number | null
  peopleServedApprox: boolean
  source: string | null
}

const count = (what: string) => wholeNumber(what, 1, 10_000_000).nullable().default(null)

export const activitySchema: z.ZodType<ActivitySnapshot> = z.object({
  areaId,
  teamId: idSchema.nullable().default(null),
  year,
  dateText: optionalText(30),
  name: text('活动名称', 30),
  description: optionalText(300),
  sessions: count('场次'),
  sessionsApprox: z.boolean().default(false),
  peopleServed: count('人次'),
  peopleServedApprox: z.boolean().default(false),
  source: optionalText(300),
})

export type ColumnSnapshot = {
  areaId: number
  slug: string
  title: string
  shortTitle: string
  description: string | null
  position: number
  source: string | null
}

export const columnSchema: z.ZodType<ColumnSnapshot> = z.object({
  areaId,
  slug,
  title: text('栏目名称', 30),
  shortTitle: text('短名', 10),
  description: optionalText(200),
  position,
  source: optionalText(300),
})

export type ArticleSnapshot = {
  /** The column's area: who may change it. */
  areaId: number
  columnId: number
  slug: string
  title: string
  summary: string
  body: string
  position: number
  source: string | null
}

export const articleSchema: z.ZodType<ArticleSnapshot> = z.object({
  areaId,
  columnId: chosenId('请选栏目'),
  slug,
  title: text('标题', 40),
  summary: text('摘要', 100),
  body: markdown(20_000),
  position,
  source: optionalText(300),
})
