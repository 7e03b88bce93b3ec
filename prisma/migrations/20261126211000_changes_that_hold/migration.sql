-- A form call is written in the transaction of what it asked for, so that it needs no mark of its own. Calls that were
-- begun and never marked are those that were left in the middle: nobody may be told of them that they are not done yet.
DELETE FROM "FormCall" WHERE "doneAt" IS NULL;

-- AlterTable
ALTER TABLE "FormCall" DROP COLUMN "doneAt",
ADD COLUMN     "answer" JSONB;

-- CreateIndex
CREATE INDEX "FormCall_at_idx" ON "FormCall"("at");

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "fourEyesUntil" TIMESTAMPTZ(3),
ADD COLUMN     "totpRequiredUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "LogEntry" ADD COLUMN     "lastAt" TIMESTAMPTZ(3),
ADD COLUMN     "times" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Job" (
    "name" TEXT NOT NULL,
    "ranAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("name")
);

-- Proposals that were put at an id where their area has nothing (from now on refused): open ones lock those out whose
-- record has this id, or will have it. They stay in the history, given up. An area is its own place, a category
-- everybody's.
WITH live AS (
  SELECT 'AREA' AS kind, id, NULL::int AS "areaId" FROM "Area"
  UNION ALL SELECT 'CATEGORY', id, NULL FROM "Category"
  UNION ALL SELECT 'ORGANIZATION', id, "areaId" FROM "Organization"
  UNION ALL SELECT 'SERVICE', id, "areaId" FROM "Service"
  UNION ALL SELECT 'HIDING', id, "areaId" FROM "HiddenService"
  UNION ALL SELECT 'ANNOUNCEMENT', id, "areaId" FROM "Announcement"
  UNION ALL SELECT 'PROJECT', id, "areaId" FROM "Project"
  UNION ALL SELECT 'TEAM', id, "areaId" FROM "Team"
  UNION ALL SELECT 'ACTIVITY', id, "areaId" FROM "Activity"
  UNION ALL SELECT 'COLUMN', id, "areaId" FROM "Column"
  UNION ALL SELECT 'ARTICLE', a.id, c."areaId" FROM "Article" a JOIN "Column" c ON c.id = a."columnId"
)
UPDATE "Revision" r SET "state" = 'DISCARDED'
WHERE r."state" IN ('DRAFT', 'SUBMITTED', 'RETURNED') AND r."recordId" IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM live WHERE live.kind = r."kind"::text AND live.id = r."recordId"
      AND (live."areaId" IS NULL OR live."areaId" = r."areaId")
  )
  AND NOT EXISTS (
    SELECT FROM "Revision" p WHERE p."kind" = r."kind" AND p."recordId" = r."recordId"
      AND p."state" = 'PUBLISHED' AND p."areaId" = r."areaId"
  );
