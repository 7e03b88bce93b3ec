import type { IncomingMessage } from 'node:http'

const KIB = 1024
const MIB = 1024 * KIB

type Limit = {
  path: RegExp
  anybody: number
  staff: number
  /** With pictures, of anybody: three of 10 MB and a little around them. */
  files?: number
}

/**
 * How many bytes may be sent where, by anybody and by whoever brings a login. nginx has the same numbers
 * (deploy/nginx.conf); what its route says in words at the field, it may say of more than is taken.
 */
const LIMITS: Limit[] = [
  { path: /^\/staff\/images(\?|$)/, anybody: 64 * KIB, staff: 64 * MIB },
  { path: /^\/staff(\/|\?|$)/, anybody: 64 * KIB, staff: 2 * MIB },
  { path: /^\/do\//i, anybody: 64 * KIB, staff: 64 * KIB, files: 40 * MIB },
  { path: /^\/api\//, anybody: 64 * KIB, staff: 64 * KIB },
]
const OTHERS: Omit<Limit, 'path'> = { anybody: 4 * KIB, staff: 4 * KIB }

/** Whether a request says that files come with it. */
export function isMultipart({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '')
}

/**
 * How much may be sent to an address (path and query as a request has them), in bytes.
 * @param withFiles as a form with pictures is sent
 */
export function limitOf(address: string, withFiles = false): Pick<Limit, 'anybody' | 'staff'> {
  const found = LIMITS.find(({ path }) => path.test(address)) ?? OTHERS
  const files = withFiles && 'files' in found ? found.files : undefined
  return files ? { anybody: files, staff: files } : found
}
