import 'server-only'

/** A multipart body is its file and a little around it. */
const AROUND = 64 * 1024

async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/**
 * Reads a multipart form without ever holding more than is allowed, whatever length it says it has.
 * @param largest file, in bytes
 * @returns why there is none: too large, or not a form
 */
export async function readUpload(request: Request, largest: number): Promise<FormData | 'large' | 'broken'> {
  const bytes = await readBytes(request, largest + AROUND)
  if (!bytes) return 'large'
  const type = request.headers.get('content-type') ?? ''
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData()
  } catch {
    return 'broken'
  }
}
