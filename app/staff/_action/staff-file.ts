import 'server-only'
import { logSignedOut } from '@/lib/log/signed-out'
import { type Actor, readActor } from '@/lib/staff/actor'
import { REFUSAL_WORDS } from '@/lib/staff/refusal-words'
import { Refused } from '@/lib/staff/refused'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage'

const say = (status: number, text: string) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

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
    if (error instanceof Refused) {
      await logSignedOut(error)
      return say(
        error.reason === 'signed-out' || error.reason === 'ended' ? 401 : 403,
        REFUSAL_WORDS[error.reason],
      )
    }
    if (error instanceof DatabaseUnavailable) return say(503, '数据库暂时没有回应，请过一会儿再试。')
    console.error(error)
    return say(500, '出了点问题，请再试一次。')
  }
}
