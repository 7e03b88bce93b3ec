import 'server-only'
import { logSignedOut } from '@/lib/log/signed-out'
import { type Actor, readActor } from '@/lib/staff/actor'
import { REFUSAL_WORDS } from '@/lib/staff/refusal-words'
import { Refused } from '@/lib/staff/refused'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage'

const say = (status: number, text: string) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** What a route answers that failed: refused, no database, or nobody expected it. */
async function answerFailed(error: unknown): Promise<Response> {
  if (error instanceof Refused) {
    await logSignedOut(error)
    const isOut = error.reason === 'signed-out' || error.reason === 'ended'
    return say(isOut ? 401 : 403, REFUSAL_WORDS[error.reason])
  }
  if (error instanceof DatabaseUnavailable) return say(503, '数据库暂时没有回应，请过一会儿再试。')
  console.error(error)
  return say(500, '出了点问题，请再试一次。')
}

/**
 * Answers a PDF to whoever may have it.
 * @param read the file, or null where there is none (yet)
 */
export async function answerStaffPdf(
  name: string,
  read: (actor: Actor) => Promise<Uint8Array | null>,
): Promise<Response> {
  try {
    const pdf = await askDatabase(async () => read(await readActor()), CHANGE_PATIENCE_MS)
    if (!pdf) return say(404, '没有这个文件。')
    return new Response(pdf as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"` },
    })
  } catch (error) {
    return answerFailed(error)
  }
}

/** Answers JSON to whoever may have it; null: there is no such thing. */
export async function answerStaffJson(read: (actor: Actor) => Promise<object | null>): Promise<Response> {
  try {
    const found = await askDatabase(async () => read(await readActor()), CHANGE_PATIENCE_MS)
    return found ? Response.json(found) : say(404, '没有可看的内容。')
  } catch (error) {
    return answerFailed(error)
  }
}
