import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { now } from '@/lib/system/clock/clock'
import type { LogAction } from './actions'
import { tellDeed } from './deeds'

type Db = Pick<Prisma.TransactionClient, 'logEntry'>

export type LogLine = {
  /** Null: nobody is logged in. */
  actor: { id: number; name: string } | null
  areaId: number | null
  action: LogAction
  /** In Chinese, for people: what was done to what. */
  summary: string
  kind?: RecordKind
  recordId?: number | null
  /** How often it happened already; once when it is not said. */
  times?: number
}

/** Writes one line of the log. Pass the transaction of the change, so that neither stands without the other. */
export async function writeLog(db: Db, { actor, ...line }: LogLine): Promise<void> {
  tellDeed(line)
  await db.logEntry.create({
    data: { ...line, staffId: actor?.id ?? null, staffName: actor?.name ?? '未登录', at: now() },
    select: { id: true },
  })
}
