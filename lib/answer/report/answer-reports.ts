import 'server-only'
import type { RecordedCheck } from '@/lib/directory/phone/record-check'
import type { Prisma } from '@/lib/generated/prisma/client'
import { sayChecked } from './say-checked'

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>

/** Ends the open reports of the number rung, or of all others that the phone had, with one answer. */
function end(db: Db, { phoneId, number, at, actor }: RecordedCheck, isSame: boolean, answer: string) {
  return db.$executeRaw`WITH ended AS (
      UPDATE "Case" SET "state" = 'CLOSED', "answeredAt" = coalesce("answeredAt", ${at}), "endedAt" = ${at},
        "lock" = "lock" + 1
      WHERE "kind" = 'REPORT' AND "phoneId" = ${phoneId} AND ("phoneNumber" = ${number}) = ${isSame}
        AND "endedAt" IS NULL AND "receivedAt" <= ${at} AND "way" <> 'UNSOLVED'
      RETURNING "id"
    )
    INSERT INTO "CaseStep" ("caseId", "at", "kind", "office", "text", "staffName")
    SELECT ended."id", ${at}, step."kind"::"CaseStepKind", ${actor.area.name}, step."text", ${actor.name}
    FROM ended CROSS JOIN (VALUES (1, 'ANSWERED', ${answer}::text), (2, 'CLOSED', NULL)) AS step("place", "kind", "text")
    ORDER BY ended."id", step."place"`
}

/**
 * A call of staff answers whoever could not reach the number, and closes what they reported (who was answered and not
 * helped is answered by a person): of the number rung, and of one
 * that the phone had before, since that has been replaced. A busy line answers nobody. Done in the call's transaction.
 */
export async function answerReports(db: Db, check: RecordedCheck): Promise<void> {
  for (const isSame of [true, false]) {
    const answer = sayChecked(check, isSame)
    if (answer) await end(db, check, isSame, answer)
  }
}
