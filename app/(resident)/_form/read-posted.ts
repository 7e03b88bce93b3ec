import 'server-only'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import Busboy from '@fastify/busboy'

/** A picture that came with a form: null, where it was larger than any that is taken. `at`: in which field, from 1. */
export type PostedFile = { name: string; bytes: Buffer | null; at: number }

/** What a form brought. */
export type Posted = { fields: URLSearchParams; files: PostedFile[] }

/** The photographs of a telephone, in bytes. */
const LARGEST_FILE = 10 * 1024 * 1024
const LIMITS = {
  files: 3,
  fileSize: LARGEST_FILE,
  fields: 40,
  fieldSize: 64 * 1024,
  fieldNameSize: 60,
  parts: 44,
}

type Parts = {
  file: (file: PostedFile) => void
  field: (name: string, value: string) => void
}

/** Reads parts as they come: no more than the largest file is ever held of one. */
function readParts(type: string, body: Readable, told: Parts): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
    parser.on('field', (name, value) => told.field(name, value))
    let fields = 0
    parser.on('file', (_field, stream, name = '') => {
      const at = ++fields
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => chunks.splice(0))
      stream.on('end', () => {
        if (stream.truncated) told.file({ name, bytes: null, at })
        // A field in which nothing was chosen comes without a name.
        else if (name || chunks.length) told.file({ name, bytes: Buffer.concat(chunks), at })
      })
    })
    parser.on('finish', resolve)
    parser.on('error', reject)
    body.on('error', reject)
    body.pipe(parser)
  })
}

/**
 * Reads what a form of a resident brings, with its pictures or without. How much that may be, the front door has seen to;
 * words come before pictures, and are there even where a picture is too large.
 * @returns nothing at all for a body that is no form
 */
export async function readPosted(request: Request): Promise<Posted> {
  const type = request.headers.get('content-type') ?? ''
  const posted: Posted = { fields: new URLSearchParams(), files: [] }
  if (/^application\/x-www-form-urlencoded\b/i.test(type))
    return { ...posted, fields: new URLSearchParams(await request.text()) }
  if (!/^multipart\/form-data\b/i.test(type) || !request.body) return posted
  const body = Readable.fromWeb(request.body as ReadableStream)
  try {
    await readParts(type, body, {
      field: (name, value) => posted.fields.append(name, value),
      file: file => posted.files.push(file),
    })
  } catch {
    // Cut off or no form at all: what came whole before that is kept.
  }
  return posted
}
