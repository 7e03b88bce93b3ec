import { matchesEtag } from '@/app/(resident)/_document/etag'
import { SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readImageName } from '@/lib/content/image/address'
import { readImage, recallImage, type StoredImage } from '@/lib/content/image/read-image'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

function send(request: Request, { data, etag }: StoredImage): Response {
  const headers = { ...SAFETY_HEADERS, ETag: etag, 'Cache-Control': 'public, max-age=31536000, immutable' }
  if (matchesEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(data, {
    headers: { ...headers, 'Content-Type': 'image/webp', 'Content-Length': String(data.length) },
  })
}

/** A picture of an article or announcement. */
export async function GET(request: Request, context: { params: Promise<{ name: string }> }) {
  const id = readImageName((await context.params).name)
  if (id === null) return refuse(404, request)
  try {
    const image = recallImage(id) ?? (await askDatabase(() => readImage(id)))
    return image ? send(request, image) : refuse(404, request)
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return refuse(503, request)
    console.error(error)
    return refuse(500, request)
  }
}
