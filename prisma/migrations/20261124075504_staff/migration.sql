-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('EDITOR', 'PUBLISHER', 'ADMIN');

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('AREA', 'ORGANIZATION', 'CATEGORY', 'SERVICE', 'HIDING', 'ANNOUNCEMENT', 'PROJECT', 'TEAM', 'ACTIVITY', 'COLUMN', 'ARTICLE');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'DISCARDED');

-- DropIndex
DROP INDEX "Phone_serviceId_number_key";

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "fourEyes" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "path" TEXT COLLATE "C" NOT NULL DEFAULT '',
ADD COLUMN     "successorId" INTEGER,
ADD COLUMN     "totpRequired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Category" ADD COLUMN     "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "HiddenService" DROP CONSTRAINT "HiddenService_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
ADD CONSTRAINT "HiddenService_pkey" PRIMARY KEY ("id");

-- AlterTable
ALTER TABLE "Phone" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "PhoneCheck" ADD COLUMN     "staffId" INTEGER;

-- AlterTable
ALTER TABLE "Service" ADD COLUMN     "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Staff" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "areaId" INTEGER NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "lastLoginAt" TIMESTAMPTZ(3),
    "totpSecret" TEXT,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "totpLastStep" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" SERIAL NOT NULL,
    "staffId" INTEGER NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "areaId" INTEGER NOT NULL,
    "staffId" INTEGER,
    "invitedById" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "recordId" INTEGER,
    "areaId" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL DEFAULT 'DRAFT',
    "withdraws" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "before" JSONB,
    "baseHash" TEXT NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 1,
    "authorId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "reviewerId" INTEGER,
    "reviewedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" INTEGER,
    "staffName" TEXT NOT NULL,
    "areaId" INTEGER,
    "action" TEXT NOT NULL,
    "kind" "RecordKind",
    "recordId" INTEGER,
    "summary" TEXT NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "alt" TEXT NOT NULL,
    "uploadedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");

-- CreateIndex
CREATE INDEX "Staff_areaId_idx" ON "Staff"("areaId");

-- CreateIndex
CREATE UNIQUE INDEX "RecoveryCode_staffId_codeHash_key" ON "RecoveryCode"("staffId", "codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_areaId_idx" ON "Invitation"("areaId");

-- CreateIndex
CREATE INDEX "Revision_kind_recordId_id_idx" ON "Revision"("kind", "recordId", "id" DESC);

-- CreateIndex
CREATE INDEX "Revision_areaId_state_updatedAt_idx" ON "Revision"("areaId", "state", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Revision_state_updatedAt_idx" ON "Revision"("state", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "LogEntry_areaId_at_idx" ON "LogEntry"("areaId", "at" DESC);

-- CreateIndex
CREATE INDEX "LogEntry_at_idx" ON "LogEntry"("at" DESC);

-- CreateIndex
CREATE INDEX "LogEntry_action_at_idx" ON "LogEntry"("action", "at" DESC);

-- CreateIndex
CREATE INDEX "Image_areaId_idx" ON "Image"("areaId");

-- CreateIndex
CREATE INDEX "Area_path_idx" ON "Area"("path");

-- CreateIndex
CREATE UNIQUE INDEX "HiddenService_areaId_serviceId_key" ON "HiddenService"("areaId", "serviceId");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhoneCheck" ADD CONSTRAINT "PhoneCheck_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- From here on by hand: what a Prisma schema cannot say.

ALTER TABLE "Area" ADD CONSTRAINT "Area_four_eyes_of_county" CHECK ("kind" = 'COUNTY' OR NOT "fourEyes");
ALTER TABLE "Area" ADD CONSTRAINT "Area_successor_of_withdrawn" CHECK (
  "successorId" IS NULL OR ("withdrawnAt" IS NOT NULL AND "successorId" <> "id"));

ALTER TABLE "Staff" ADD CONSTRAINT "Staff_email_form" CHECK ("email" = lower("email") AND "email" LIKE '_%@_%');

-- A number stands once among the numbers a service has now; withdrawn ones may hold it too.
ALTER TABLE "Phone" ADD CONSTRAINT "Phone_number_once" EXCLUDE USING btree (
  "serviceId" WITH =, "number" WITH =) WHERE ("withdrawnAt" IS NULL);

-- One open proposal a record: the second editor works on the first one's, or is told.
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_one_open" EXCLUDE USING btree (
  "kind" WITH =, "recordId" WITH =) WHERE ("state" IN ('DRAFT', 'SUBMITTED', 'RETURNED') AND "recordId" IS NOT NULL);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_published_is_of_a_record" CHECK (
  "state" <> 'PUBLISHED' OR "recordId" IS NOT NULL);
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_returned_with_reason" CHECK (
  "state" <> 'RETURNED' OR "reason" IS NOT NULL);

-- The path: a subtree is a prefix, so what lies below an area is found without walking the tree.
WITH RECURSIVE tree AS (
  SELECT "id", "id" || '.' AS path FROM "Area" WHERE "parentId" IS NULL
  UNION ALL
  SELECT a."id", tree.path || a."id" || '.' FROM "Area" a JOIN tree ON a."parentId" = tree."id"
)
UPDATE "Area" SET "path" = tree.path FROM tree WHERE tree."id" = "Area"."id";

CREATE FUNCTION set_area_path() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."path" := coalesce((SELECT "path" FROM "Area" WHERE "id" = NEW."parentId"), '') || NEW."id" || '.';
  RETURN NEW;
END $$;
CREATE TRIGGER area_path BEFORE INSERT OR UPDATE OF "parentId", "path" ON "Area"
  FOR EACH ROW EXECUTE FUNCTION set_area_path();

CREATE FUNCTION move_subtree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Each child computes its own from its parent's, level by level.
  UPDATE "Area" SET "path" = '' WHERE "parentId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER area_moves_subtree AFTER UPDATE OF "parentId", "path" ON "Area"
  FOR EACH ROW WHEN (OLD."path" IS DISTINCT FROM NEW."path") EXECUTE FUNCTION move_subtree();

-- A withdrawn area leaves its parent's page.
CREATE TRIGGER area_withdrawal_bumps_itself BEFORE UPDATE OF "withdrawnAt", "successorId" ON "Area"
  FOR EACH ROW EXECUTE FUNCTION bump_own_version();
CREATE TRIGGER area_withdrawal_bumps_parent AFTER UPDATE OF "withdrawnAt", "successorId" ON "Area"
  FOR EACH ROW EXECUTE FUNCTION bump_parent_area();
