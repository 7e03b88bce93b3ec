import { z } from 'zod'
import { readFallbackNumber } from '@/lib/directory/phone/number'
import type { PlaceIcon, RolloutStage } from '@/lib/generated/prisma/enums'
import { idSchema } from '@/lib/system/database/ids'
import { readGbCode } from '@/lib/system/form/code'
import { readField, readOptionalField } from '@/lib/system/form/field'
import { positionSchema } from '@/lib/system/form/numbers'
import { printable } from '@/lib/system/form/printable'
import { optionalLine, requiredLine } from '@/lib/system/form/text'
import type { AreaKind } from '@/lib/system/tree/area-ref'
import { readAreaCode } from './code'
import { hasCard } from './has-card'
import { LONGEST_HEAD_WORDS } from './head-picture'
import { mongolianSchema } from './mongolian'

export const KIND_NAMES: Record<AreaKind, string> = {
  REGION: '自治区',
  CITY: '盟市',
  COUNTY: '旗县区',
  TOWN: '苏木乡镇街道',
  VILLAGE: '嘎查村社区',
}

/** Which kinds may hang from which (Area_parent_kind). */
export const CHILD_KINDS: Record<AreaKind, AreaKind[]> = {
  REGION: ['CITY'],
  CITY: ['COUNTY'],
  COUNTY: ['TOWN', 'VILLAGE'],
  TOWN: ['VILLAGE'],
  VILLAGE: [],
}

export const STAGE_NAMES: Record<RolloutStage, string> = {
  PLANNED: '还没开始',
  PILOT: '试点',
  LIVE: '已推广',
}

/** Of a county's words on the back of its cards, in characters. */
export const LONGEST_NOTE = 60

/** The signs a town may have, with their words. */
export const PLACE_ICONS: Record<PlaceIcon, string> = {
  CITY: '城',
  HILL: '山',
  FIELD: '田',
  GRASSLAND: '草原',
  RIVER: '河',
  WALL: '长城',
  SHEEP: '羊',
  WHEAT: '麦',
  COAL: '煤',
  FACTORY: '厂',
}

/**
 * An area as a revision keeps it. What it may have to be seen by, revisions from before it could leave out, and so does one
 * of an area that has none.
 */
export type AreaSnapshot = {
  code: string
  kind: AreaKind
  name: string
  parentId: number | null
  gbCode: string | null
  position: number
  rolloutStage: RolloutStage
  rolloutSince: string | null
  issuerName: string | null
  fallbackNumber: string | null
  /** Only with a withdrawal: where its address leads from then on. */
  successorId: number | null
  source: string | null
  icon?: PlaceIcon | null
  headImageId?: number | null
  headImageAlt?: string | null
  /** In Mongolian script. */
  mongolianName?: string | null
  /** What the county adds on the back of every card. */
  cardNote?: string | null
}

const iconSchema = z.preprocess(
  typed => typed || null,
  z.enum(Object.keys(PLACE_ICONS) as [PlaceIcon, ...PlaceIcon[]], { error: '请选图标' }).nullable(),
)

export const areaSchema: z.ZodType<AreaSnapshot> = z
  .object({
    code: readField(readAreaCode, '请填代码'),
    kind: z.enum(['REGION', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'], { error: '请选级别' }),
    name: printable(requiredLine('名称', 20)),
    parentId: idSchema.nullable().default(null),
    gbCode: readOptionalField(readGbCode),
    position: positionSchema,
    rolloutStage: z.enum(['PLANNED', 'PILOT', 'LIVE'], { error: '请选推广阶段' }).default('PLANNED'),
    rolloutSince: optionalLine(30),
    issuerName: printable(optionalLine(30)),
    fallbackNumber: readOptionalField(readFallbackNumber),
    successorId: idSchema.nullable().default(null),
    source: optionalLine(300),
    icon: iconSchema,
    headImageId: idSchema.nullable().default(null),
    headImageAlt: optionalLine(LONGEST_HEAD_WORDS),
    mongolianName: mongolianSchema,
    cardNote: printable(optionalLine(LONGEST_NOTE)),
  })
  .superRefine((area, context) => {
    if (area.icon && area.kind !== 'TOWN')
      context.addIssue({ code: 'custom', path: ['icon'], message: '只有苏木乡镇街道有自己的图标' })
    if (area.headImageId && !area.headImageAlt)
      context.addIssue({ code: 'custom', path: ['headImageAlt'], message: '请写图片的文字说明' })
    if (area.mongolianName && !hasCard(area))
      context.addIssue({ code: 'custom', path: ['mongolianName'], message: '没有卡的地方不用填蒙古文名' })
    if (area.kind === 'COUNTY') return
    if (area.cardNote)
      context.addIssue({ code: 'custom', path: ['cardNote'], message: '只有旗县区有卡背面的话' })
    if (area.headImageId)
      context.addIssue({ code: 'custom', path: ['headImageId'], message: '只有旗县区有头图' })
    if (area.issuerName)
      context.addIssue({ code: 'custom', path: ['issuerName'], message: '只有旗县区有落款' })
    if (area.fallbackNumber)
      context.addIssue({ code: 'custom', path: ['fallbackNumber'], message: '只有旗县区有兜底电话' })
  })
