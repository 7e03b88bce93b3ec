import { makeCaseNumber } from '@/lib/answer/case/number'
import type { Directory } from './directory'

/** What a test says of a case; the rest is what a new one has. */
type CaseWish = { areaId: number; kind: string; receivedAt?: Date } & Record<string, unknown>

/** A case as it lies in the database, without the forms by which it came. @returns its id */
export async function addCase(
  { read }: Pick<Directory, 'read'>,
  { receivedAt = new Date(Date.now() - 3_600_000), ...wish }: CaseWish,
): Promise<number> {
  const number = makeCaseNumber()
  const row: Record<string, unknown> = {
    ...{ number, source: 'PAGE', officeId: wish.areaId, sentOnce: number, receivedAt },
    ...{ acceptBy: new Date(receivedAt.getTime() + 86_400_000) },
    ...{ answerBy: new Date(receivedAt.getTime() + 5 * 86_400_000) },
    ...wish,
  }
  const names = Object.keys(row)
  const columns = names.map(name => `"${name}"`).join(', ')
  const places = names.map((_, at) => `$${at + 1}`).join(', ')
  const { id } = await read<{ id: number }>(
    `INSERT INTO "Case" (${columns}) VALUES (${places}) RETURNING id`,
    Object.values(row),
  )
  return id
}
