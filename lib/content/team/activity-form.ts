import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { readCountField } from '@/lib/system/form/count-field'
import { yearSchema } from '@/lib/system/form/numbers'
import { optionalLine, optionalText, requiredLine } from '@/lib/system/form/text'

const MOST = 10_000_000

export const SESSIONS = { what: '场次', least: 1, most: MOST, units: ['次', '场', '场次'] }
export const PEOPLE = { what: '人次', least: 1, most: MOST, units: ['人次', '人'] }

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

export const activitySchema: z.ZodType<ActivitySnapshot> = z
  .object({
    areaId: idSchema,
    teamId: idSchema.nullable().default(null),
    year: yearSchema,
    dateText: optionalLine(30),
    name: requiredLine('活动名称', 30),
    description: optionalText(300),
    sessions: readCountField(SESSIONS),
    sessionsApprox: z.boolean().default(false),
    peopleServed: readCountField(PEOPLE),
    peopleServedApprox: z.boolean().default(false),
    source: optionalLine(300),
  })
  // What is typed with its 余 says it as well as the box beside it.
  .transform(({ sessions, peopleServed, ...said }) => ({
    ...said,
    sessions: sessions?.count ?? null,
    sessionsApprox: said.sessionsApprox || sessions?.over === true,
    peopleServed: peopleServed?.count ?? null,
    peopleServedApprox: said.peopleServedApprox || peopleServed?.over === true,
  }))
