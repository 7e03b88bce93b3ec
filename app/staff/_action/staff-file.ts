import 'server-only'
import { PRESS_BUSY_WORDS, QueueFull } from '@/lib/paper/press/press'
import { logRefusal } from '@/lib/staff/log/log-refusal'
import { REFUSAL_WORDS } from '@/lib/staff/permission/refusal-words'
import { isSignedOut, Refused } from '@/lib/staff/permission/refused'
import { type Actor, readActor } from '@/lib/staff/session/actor'
import { writeDisposition } from '@/lib/system/format/disposition'
import { DISK_FULL, DISK_FULL_MORE } from '@/lib/system/outage/disk-full'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable, DiskFull } from '@/lib/system/outage/outage'

/** An answer in words where no file can be given. */
export const say = (status: number, text: string) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })

/** What a route answers that failed: refused, no database, or nobody expected it. */
async function answerFailed(error: unknown): Promise<Response> {
  await logRefusal(error)
  if (error instanceof Refused) {
    return say(isSignedOut(error.reason) ? 401 : 403, REFUSAL_WORDS[error.reason])
  }
  if (error instanceof DiskFull) return say(503, `${DISK_FULL}${DISK_FULL_MORE}`)
  if (error instanceof DatabaseUnavailable) return say(503, '数据库暂时没有回应，请过一会儿再试。')
  if (error instanceof QueueFull) return say(503, PRESS_BUSY_WORDS)
  console.error(error)
  return say(500, '出了点问题，请再试一次。')
}

type StaffFile = {
  name: string
  type: string
  /** To be kept, not opened in the browser. */
  attached?: boolean
}
/** A file, called what its title says in words. */
type Titled = { bytes: Uint8Array; title: string }
/** A file, null where there is no such file (yet), or the answer in words why none can be made. */
type Read = (actor: Actor) => Promise<Uint8Array | Titled | Response | null>

/** Answers a PDF to whoever may have it. */
export function answerStaffPdf(name: string, read: Read): Promise<Response> {
  return answerStaffFile({ name, type: 'application/pdf' }, read)
}

/** Answers a file to whoever may have it. */
export async function answerStaffFile({ name, type, attached }: StaffFile, read: Read): Promise<Response> {
  try {
    const found = await askDatabase(async () => read(await readActor()), CHANGE_PATIENCE_MS)
    if (!found) return say(404, '没有这个文件。')
    if (found instanceof Response) return found
    const { bytes, title } = 'bytes' in found ? found : { bytes: found, title: '' }
    const disposition = writeDisposition(attached ? 'attachment' : 'inline', name, title)
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'Content-Type': type, 'Content-Disposition': disposition },
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
