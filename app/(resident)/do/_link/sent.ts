import 'server-only'
import { type Posted, readPosted } from '@/app/(resident)/_form/read-posted'
import { readFormToken } from '@/lib/answer/form/form-token'
import { now } from '@/lib/system/clock/clock'

/** Said where the form was opened too long ago, or is none of ours. */
export const STALE_WORDS = '这一页打开得太久了，没有发出去。写的都还在，请再点一次。'

/** A form as it was sent. `once`: by what it is known when it is sent again; null: it is stale, or none of ours. */
export type Sent = Posted & { once: string | null }

/** Reads a form of a page behind a link. */
export async function readSent(request: Request): Promise<Sent> {
  const posted = await readPosted(request)
  const token = readFormToken(posted.fields.get('token') ?? '', now())
  return { ...posted, once: posted.fields.get('website') ? null : (token?.once ?? null) }
}
