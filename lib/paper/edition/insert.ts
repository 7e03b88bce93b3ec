import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { EditionDraft } from './types'

type Db = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>

/** Rows in one statement: PostgreSQL reads a few megabytes of JSON in well under a second. */
const AT_ONCE = 250

async function insertSome(db: Db, drafts: EditionDraft[]): Promise<Map<number, number>> {
  const rows = JSON.stringify(drafts.map(({ codes: _, ...row }) => row))
  const made = await db.$queryRaw<{ id: number; areaId: number }[]>`
    INSERT INTO "CardEdition" ("areaId", "number", "snapshot", "contentHash", "linesHash", "printedNumbers",
      "template", "layout", "use", "copies", "printedAt", "printedById", "printedBy", "batchId")
    SELECT * FROM jsonb_to_recordset(${rows}::jsonb) AS d("areaId" int, "number" int, "snapshot" jsonb,
      "contentHash" text, "linesHash" text, "printedNumbers" text[], "template" text, "layout" text,
      "use" "EditionUse", "copies" int, "printedAt" timestamptz, "printedById" int, "printedBy" text, "batchId" int)
    RETURNING "id", "areaId"`
  const idOf = new Map(made.map(row => [row.areaId, row.id]))
  const codes = drafts.flatMap(draft =>
    draft.codes.map(({ token, role, target }) => ({
      token,
      editionId: idOf.get(draft.areaId),
      role,
      ...target,
    })),
  )
  await db.$executeRaw`
    INSERT INTO "QrCode" ("token", "editionId", "role", "target", "targetAreaId", "targetYear", "targetColumnId")
    SELECT d."token", d."editionId", d."role", d."target", d."areaId", d."year", d."columnId"
    FROM jsonb_to_recordset(${JSON.stringify(codes)}::jsonb) AS d("token" text, "editionId" int, "role" "CodeRole",
      "target" "CodeTarget", "areaId" int, "year" int, "columnId" int)`
  return idOf
}

/**
 * Writes editions with their codes, within the caller's transaction.
 * @param drafts each area at most once
 * @returns edition ids by area
 * @throws a unique violation (isAlreadyThere) when one of the numbers or tokens was taken meanwhile
 */
export async function insertEditions(db: Db, drafts: EditionDraft[]): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  for (let start = 0; start < drafts.length; start += AT_ONCE) {
    const made = await insertSome(db, drafts.slice(start, start + AT_ONCE))
    for (const [areaId, id] of made) ids.set(areaId, id)
  }
  return ids
}
