import { z } from 'zod'
import { idSchema } from '@/lib/system/ids'

/** 承办单位 as a revision keeps it. */
export type OrganizationSnapshot = {
  areaId: number
  name: string
  description: string | null
  source: string | null
}

export const organizationSchema: z.ZodType<OrganizationSnapshot> = z.object({
  areaId: idSchema,
  name: z.string({ error: '请填单位名称' }).trim().min(1, '请填单位名称').max(40, '最多40个字'),
  description: z.string().trim().max(200, '最多200个字').nullable().default(null),
  source: z.string().trim().max(300, '最多300个字').nullable().default(null),
})
