import 'server-only'
import type { CodeTarget } from '@/lib/generated/prisma/enums'
import type { CardWords } from '@/lib/paper/edition/snapshot'
import { getDatabase, getPrisma } from '@/lib/system/database/database'

/** A printed code as it is scanned today: where it leads now, and the paper that it stands on. */
export type ScannedCode = {
  target: CodeTarget
  /** The area it leads to, in use: a withdrawn one has been followed to its successor or parent. */
  areaCode: string
  year: number | null
  columnSlug: string | null
  edition: {
    /** The place it names, and the one in use there now. */
    areaName: string
    liveAreaCode: string
    number: number
    printedAt: Date
    words: CardWords
    /** Of the code that opens the card itself. */
    cardToken: string
  }
}

const LIVE = `SELECT a."code" AS "areaCode", b."code" AS "liveAreaCode"
  FROM "QrCode" c JOIN "CardEdition" e ON e."id" = c."editionId"
  JOIN "Area" a ON a."id" = live_area(c."targetAreaId") JOIN "Area" b ON b."id" = live_area(e."areaId")
  WHERE c."token" = $1`

/** What a token was printed as, or null where none such was. @param token in its right form */
export async function readScannedCode(token: string): Promise<ScannedCode | null> {
  const row = await getPrisma().qrCode.findUnique({
    where: { token },
    select: {
      target: true,
      targetYear: true,
      targetColumn: { select: { slug: true } },
      edition: {
        select: {
          number: true,
          printedAt: true,
          snapshot: true,
          area: { select: { name: true } },
          codes: { where: { role: 'CARD' }, select: { token: true } },
        },
      },
    },
  })
  if (!row) return null
  const { rows } = await getDatabase().pool.query<{ areaCode: string; liveAreaCode: string }>(LIVE, [token])
  const { number, printedAt, snapshot, area, codes } = row.edition
  const words = snapshot as CardWords
  return {
    target: row.target,
    areaCode: rows[0]!.areaCode,
    year: row.targetYear,
    columnSlug: row.targetColumn?.slug ?? null,
    edition: {
      areaName: words.place ?? area.name,
      liveAreaCode: rows[0]!.liveAreaCode,
      number,
      printedAt,
      words,
      cardToken: codes[0]?.token ?? token,
    },
  }
}
