import { createHash, randomInt } from 'node:crypto'
import { makeChecked } from '@/lib/system/format/checked'
import { runSql } from './db'
import { openForm, postForm } from './say'

const SAID = { topic: '楼道堆物', estate: '支农小区', building: '3号楼', unit: '2单元', phone: '13800001234' }

/** A problem that a resident of an area has sent to a running server. @returns its number */
export async function sendProblemTo(url: string, code: string, text: string): Promise<string> {
  const path = `/k/${code}/say/problem`
  const answer = await postForm(url, path, { ...SAID, token: await openForm(url, path), text })
  return /\/s\/([0-9A-Z]{9})/.exec(answer.headers.get('location')!)![1]!
}

/** Hands a case to somebody without an account, as the office does. @returns the path of their link */
export async function handOver(number: string, name = '安居物业'): Promise<string> {
  const token = makeChecked(17, randomInt)
  const hash = createHash('sha256').update(token).digest('base64url')
  await runSql(
    `WITH c AS (UPDATE "Case" SET state = 'FORWARDED' WHERE number = $1 RETURNING id),
       s AS (INSERT INTO "CaseStep" ("caseId", at, kind, office, text) SELECT id, now(), 'FORWARDED', '支农社区', $2 FROM c)
     INSERT INTO "Handling" ("caseId", kind, name, note, "dueAt", "tokenHash", "tokenSealed", "createdAt")
     SELECT id, 'NAMED', $3, '请三天内清走', now() + interval '3 days', $4, 'x', now() FROM c`,
    [number, `交${name}办`, name, hash],
  )
  return `/do/${token}`
}
