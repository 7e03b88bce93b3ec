import { z } from 'zod'
import { RecordKind } from '@/lib/record/kinds'
import { idSchema } from '@/lib/system/database/ids'
import { requiredText } from '@/lib/system/form/text'

const kind = z.enum(RecordKind)
const seen = z.string().max(200)

/** What every form of a record carries beside its fields. */
export const envelopeSchema = z.object({
  recordKind: kind,
  recordId: idSchema.nullable().default(null),
  revisionId: idSchema.nullable().default(null),
  seen,
  intent: z.enum(['draft', 'submit', 'publish', 'aside']).default('draft'),
})

export const withdrawalSchema = z.object({
  recordKind: kind,
  recordId: idSchema,
  seen,
  intent: z.enum(['submit', 'publish']),
  successorId: idSchema.nullable().default(null),
})

/** A decision about an open revision, as it was looked at. */
export const decisionSchema = z.object({ revisionId: idSchema, lock: idSchema })

export const returnSchema = decisionSchema.extend({
  reason: requiredText('退回的原因', 300, '请写退回的原因'),
})

export const restoreSchema = z.object({
  revisionId: idSchema,
  side: z.enum(['before', 'after']),
  intent: z.enum(['draft', 'submit', 'publish']),
})
