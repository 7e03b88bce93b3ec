import { answerDocument, type LoadedFile } from '@/app/(resident)/_document/answer'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readRequest } from '@/app/(resident)/_document/request'
import { namePiece, type Piece, parsePiece } from '@/lib/exchange/sitemap/piece'
import { listPieces, readPiece } from '@/lib/exchange/sitemap/sitemap'
import { nextMidnight } from '@/lib/system/clock/shanghai'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { writeAddresses, writeIndex } from './write-xml'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

const FILE = { type: 'application/xml; charset=utf-8', name: 'sitemap.xml' }

// A piece lists only what lies below its own folder: so all of them lie at the root, told apart by a parameter.
const addressOf = (piece: Piece) => `/sitemap.xml?part=${namePiece(piece)}`

async function loadIndex(now: Date): Promise<LoadedFile> {
  const pieces = await listPieces()
  const bytes = writeIndex(toPublicUrl(''), pieces.map(addressOf))
  return { bytes, file: FILE, validUntil: nextMidnight(now) }
}

async function loadPiece(piece: Piece, now: Date): Promise<LoadedFile | null> {
  const read = await readPiece(piece, now)
  if (!read) return null
  return { bytes: writeAddresses(toPublicUrl(''), read.paths), file: FILE, validUntil: read.validUntil }
}

/** What search engines may find: an index, and with `part` one of its pieces. */
export async function GET(request: Request) {
  const read = readRequest(request)
  if (!read) return refuse(414)
  const asked = read.url.searchParams.get('part')
  const piece = asked === null ? null : parsePiece(asked)
  if (asked !== null && !piece) return refuse(404)
  return answerDocument(request, {
    address: piece ? addressOf(piece) : '/sitemap.xml',
    subject: 'sitemap',
    load: now => (piece ? loadPiece(piece, now) : loadIndex(now)),
  })
}
