import 'server-only'
import { LARGEST_FILE } from '@/lib/content/image/image-limits'

/** A file of a form; `bytes` is null where it is larger than is taken. */
export type PostedFile = { name: string; bytes: Buffer | null }

/** What a form of a document sent. */
export type Posted = { fields: URLSearchParams; files: PostedFile[] }

const MOST_FIELDS = 40
const MOST_FILES = 3

async function readFile(file: File): Promise<PostedFile> {
  const bytes = file.size > LARGEST_FILE ? null : Buffer.from(await file.arrayBuffer())
  return { name: file.name, bytes }
}

/**
 * Reads what a form sent; the door bounds how much that may be (server/body-limits.ts). What is no form says nothing.
 * An empty file field is no file.
 */
export async function readPosted(request: Request): Promise<Posted> {
  const form = await request.formData().catch(() => new FormData())
  const fields = new URLSearchParams()
  const files: File[] = []
  for (const [name, value] of [...form].slice(0, MOST_FIELDS)) {
    if (typeof value === 'string') fields.append(name, value.replaceAll('\0', ''))
    else if (value.size > 0 && files.length < MOST_FILES) files.push(value)
  }
  return { fields, files: await Promise.all(files.map(readFile)) }
}
