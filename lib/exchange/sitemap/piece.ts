/** What a sitemap's piece lists: areas with their lists of projects, announcements, columns with their articles. */
export const PIECE_KINDS = ['areas', 'news', 'columns'] as const
export type PieceKind = (typeof PIECE_KINDS)[number]

/** So many ids from its number on: which of them are there, is seen when it is read. */
export type Piece = { kind: PieceKind; number: number }

/** How many ids a piece spans. An area has a few addresses: far from the most that a piece may have. */
export const IDS_A_PIECE = 5000

/** The most addresses that search engines read in one piece (sitemaps.org, protocol). */
export const MOST_ADDRESSES = 50_000

const PIECE = new RegExp(`^(${PIECE_KINDS.join('|')})-(0|[1-9]\\d{0,4})$`)

/** A piece by its name in an address ("areas-0"); null for what names none. */
export function parsePiece(name: string): Piece | null {
  const [, kind, number] = PIECE.exec(name) ?? []
  return kind ? { kind: kind as PieceKind, number: Number(number) } : null
}

/** A piece's name in an address. */
export function namePiece({ kind, number }: Piece): string {
  return `${kind}-${number}`
}
