import 'server-only'
import { logSignedOut } from '@/lib/log/signed-out'
import { type Actor, readActor } from '@/lib/staff/actor'
import { REFUSAL_WORDS } from '@/lib/staff/refusal-words'
import { Refused } from '@/lib/staff/refused'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage'

/** An answer in words where no file can be given. */
export const say = (status: number, text: string) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

type StaffFile = {
  name: string
  type: string /** To be kept, not opened in the browser. */
  attached?: boolean
}
type Read = (actor: Actor) => Promise<Uint8Array | null>

/** Answers a PDF to whoever may have it. @param read the file, or null where there is none (yet) */
export function answerStaffPdf(name: string, read: Read): Promise<Response> {
  return answerStaffFile({ name, type: 'application/pdf' }, read)
}

/** Answers a file to whoever may have it. @param read its bytes, or null where there is none (yet) */
export async function answerStaffFile({ name, type, attached }: StaffFile, read: Read): Promise<Response> {
  try {
    const bytes = await askDatabase(async () => read(await readActor()), CHANGE_PATIENCE_MS)
    if (!bytes) return say(404, '没有这个文件。')
    const disposition = `${attached ? 'attachment' : 'inline'}; filename="${name}"`
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': type, 'Content-Disposition': disposition },
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
