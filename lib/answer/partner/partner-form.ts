import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { requiredLine } from '@/lib/system/form/text'

export const partnerSchema = z.object({
  areaId: idSchema,
  name: requiredLine('单位名称', 40),
  mayWrite: z.literal('on').optional().transform(Boolean),
})

export const partnerKeySchema = z.object({ id: idSchema, to: z.enum(['revoke', 'renew']) })
