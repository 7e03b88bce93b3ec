import { SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { noteUse } from '@/lib/paper/scan/note-use'

/** What a browser sends by `ping` when a number is tapped. Its words (from where, to where) are not read. */
export async function POST(_request: Request, context: { params: Promise<{ token: string }> }) {
  await noteUse((await context.params).token, 'call')
  return new Response(null, { status: 204, headers: { ...SAFETY_HEADERS, 'Cache-Control': 'no-store' } })
}
