import { SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { noteUse } from '@/lib/paper/scan/note-use'

/** One transparent point (GIF89a). */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** Counts a scan; no cache keeps it, no cookie goes with it. */
export async function GET(_request: Request, context: { params: Promise<{ token: string }> }) {
  await noteUse((await context.params).token, 'scan')
  return new Response(PIXEL, {
    headers: { ...SAFETY_HEADERS, 'Content-Type': 'image/gif', 'Cache-Control': 'no-store' },
  })
}
