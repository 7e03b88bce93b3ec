import 'server-only'
import { type Posted, readPosted } from '@/app/(resident)/_form/read-posted'
import { readFormToken } from '@/lib/answer/form/form-token'
import { now } from '@/lib/system/clock/clock'

/** Said where the form was opened too long ago, or is none of ours. */
export const STALE_WORDS = '这一页打开太久了，没有发出去。写的还在，请再点一次。'
export const UNSENT_WORDS = '没有发出去：数据库暂时没有回应。写的还在，请过一会儿再点一次。'

/** A form as it was sent. `once`: by what it is known when it is sent again; null: it is stale. */
export type Sent = Posted & { once: string | null }

/** Reads a form of a page behind a link. */
export async function readSent(request: Request): Promise<Sent> {
  const posted = await readPosted(request)
  return { ...posted, once: readFormToken(posted.fields.get('token') ?? '', now())?.once ?? null }
}
