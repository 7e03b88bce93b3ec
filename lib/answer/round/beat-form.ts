import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { requiredLine, requiredText } from '@/lib/system/form/text'

/** More than anybody looks at in one round. */
export const MOST_POINTS = 40
/** In characters: a place as one calls it on the way. */
export const LONGEST_POINT = 30

const TWICE = '有两个点一样，请写得不一样些'

/** One a line. */
const pointsSchema = requiredText('要看的点', MOST_POINTS * (LONGEST_POINT + 1))
  .transform(text => text.split('\n').flatMap(line => line.trim() || []))
  .pipe(
    z
      .array(z.string().max(LONGEST_POINT, `每个点最多${LONGEST_POINT}个字`))
      .max(MOST_POINTS, `最多${MOST_POINTS}个点`)
      .refine(points => new Set(points).size === points.length, TWICE),
  )

export const beatSchema = z.object({
  id: idSchema.nullable().default(null),
  areaId: idSchema,
  name: requiredLine('网格名', 30),
  points: pointsSchema,
})

export const beatLinkSchema = z.object({ id: idSchema, to: z.enum(['revoke', 'renew']) })
