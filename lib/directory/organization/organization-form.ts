import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { optionalLine, optionalText, requiredLine } from '@/lib/system/form/text'

/** 承办单位 as a revision keeps it. */
export type OrganizationSnapshot = {
  areaId: number
  name: string
  description: string | null
  source: string | null
}

export const organizationSchema: z.ZodType<OrganizationSnapshot> = z.object({
  areaId: idSchema,
  name: requiredLine('单位名称', 40),
  description: optionalText(200),
  source: optionalLine(300),
})
