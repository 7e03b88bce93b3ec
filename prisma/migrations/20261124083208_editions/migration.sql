-- CreateEnum
CREATE TYPE "EditionUse" AS ENUM ('HANDOUT', 'POSTER');

-- CreateEnum
CREATE TYPE "CodeRole" AS ENUM ('CARD', 'PROJECTS', 'COLUMN', 'LISTEN');

-- CreateEnum
CREATE TYPE "CodeTarget" AS ENUM ('AREA', 'PROJECTS', 'COLUMN');

-- CreateEnum
CREATE TYPE "BatchState" AS ENUM ('RUNNING', 'DONE', 'CANCELLED', 'FAILED');

-- CreateEnum
CREATE TYPE "EditionEventKind" AS ENUM ('HANDED_OUT', 'POSTED', 'DAMAGED', 'REPLACED');

-- CreateTable
CREATE TABLE "CardEdition" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "linesHash" TEXT NOT NULL,
    "printedNumbers" TEXT[],
    "template" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "use" "EditionUse" NOT NULL,
    "copies" INTEGER NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL,
    "printedById" INTEGER,
    "printedBy" TEXT NOT NULL,
    "batchId" INTEGER,

    CONSTRAINT "CardEdition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QrCode" (
    "token" TEXT NOT NULL,
    "editionId" INTEGER NOT NULL,
    "role" "CodeRole" NOT NULL,
    "target" "CodeTarget" NOT NULL,
    "targetAreaId" INTEGER NOT NULL,
    "targetYear" INTEGER,
    "targetColumnId" INTEGER,
    "movedAt" TIMESTAMPTZ(3),

    CONSTRAINT "QrCode_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "ScanCount" (
    "token" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "scans" INTEGER NOT NULL DEFAULT 0,
    "calls" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ScanCount_pkey" PRIMARY KEY ("token","day")
);

-- CreateTable
CREATE TABLE "PrintBatch" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "plan" JSONB NOT NULL,
    "layout" TEXT NOT NULL,
    "use" "EditionUse" NOT NULL,
    "state" "BatchState" NOT NULL DEFAULT 'RUNNING',
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "runner" TEXT NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "createdById" INTEGER,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "PrintBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrintFile" (
    "id" SERIAL NOT NULL,
    "editionId" INTEGER,
    "batchId" INTEGER,
    "sha256" TEXT NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "PrintFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionEvent" (
    "id" SERIAL NOT NULL,
    "editionId" INTEGER NOT NULL,
    "kind" "EditionEventKind" NOT NULL,
    "copies" INTEGER NOT NULL,
    "place" TEXT,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "staffId" INTEGER,
    "byName" TEXT NOT NULL,

    CONSTRAINT "EditionEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionStanding" (
    "editionId" INTEGER NOT NULL,
    "areaId" INTEGER NOT NULL,
    "copies" INTEGER NOT NULL,
    "handedOut" INTEGER NOT NULL DEFAULT 0,
    "posted" INTEGER NOT NULL DEFAULT 0,
    "damaged" INTEGER NOT NULL DEFAULT 0,
    "replaced" INTEGER NOT NULL DEFAULT 0,
    "out" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT,
    "validUntil" TIMESTAMPTZ(3),
    "changes" INTEGER NOT NULL DEFAULT 0,
    "numberChanges" INTEGER NOT NULL DEFAULT 0,
    "severity" INTEGER NOT NULL DEFAULT 0,
    "score" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "EditionStanding_pkey" PRIMARY KEY ("editionId")
);

-- CreateIndex
CREATE INDEX "CardEdition_batchId_idx" ON "CardEdition"("batchId");

-- CreateIndex
CREATE INDEX "CardEdition_printedNumbers_idx" ON "CardEdition" USING GIN ("printedNumbers");

-- CreateIndex
CREATE UNIQUE INDEX "CardEdition_areaId_number_key" ON "CardEdition"("areaId", "number");

-- CreateIndex
CREATE INDEX "QrCode_targetAreaId_idx" ON "QrCode"("targetAreaId");

-- CreateIndex
CREATE INDEX "QrCode_targetColumnId_idx" ON "QrCode"("targetColumnId");

-- CreateIndex
CREATE UNIQUE INDEX "QrCode_editionId_role_key" ON "QrCode"("editionId", "role");

-- CreateIndex
CREATE INDEX "ScanCount_day_idx" ON "ScanCount"("day");

-- CreateIndex
CREATE INDEX "PrintBatch_areaId_createdAt_idx" ON "PrintBatch"("areaId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "PrintFile_editionId_key" ON "PrintFile"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "PrintFile_batchId_key" ON "PrintFile"("batchId");

-- CreateIndex
CREATE INDEX "EditionEvent_editionId_at_idx" ON "EditionEvent"("editionId", "at");

-- CreateIndex
CREATE INDEX "EditionStanding_areaId_idx" ON "EditionStanding"("areaId");

-- CreateIndex
CREATE INDEX "EditionStanding_score_idx" ON "EditionStanding"("score" DESC);

-- AddForeignKey
ALTER TABLE "CardEdition" ADD CONSTRAINT "CardEdition_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardEdition" ADD CONSTRAINT "CardEdition_printedById_fkey" FOREIGN KEY ("printedById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardEdition" ADD CONSTRAINT "CardEdition_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PrintBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrCode" ADD CONSTRAINT "QrCode_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CardEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrCode" ADD CONSTRAINT "QrCode_targetAreaId_fkey" FOREIGN KEY ("targetAreaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QrCode" ADD CONSTRAINT "QrCode_targetColumnId_fkey" FOREIGN KEY ("targetColumnId") REFERENCES "Column"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScanCount" ADD CONSTRAINT "ScanCount_token_fkey" FOREIGN KEY ("token") REFERENCES "QrCode"("token") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintBatch" ADD CONSTRAINT "PrintBatch_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintBatch" ADD CONSTRAINT "PrintBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintFile" ADD CONSTRAINT "PrintFile_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CardEdition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrintFile" ADD CONSTRAINT "PrintFile_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "PrintBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionEvent" ADD CONSTRAINT "EditionEvent_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CardEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionEvent" ADD CONSTRAINT "EditionEvent_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionStanding" ADD CONSTRAINT "EditionStanding_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "CardEdition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- From here on by hand: what a Prisma schema cannot say.

ALTER TABLE "CardEdition"
  ADD CONSTRAINT "CardEdition_copies" CHECK ("copies" BETWEEN 1 AND 1000000),
  ADD CONSTRAINT "CardEdition_layout" CHECK ("layout" IN ('a5', 'a4-2up', 'bleed')),
  ADD CONSTRAINT "CardEdition_hashes" CHECK ("contentHash" ~ '^[0-9a-f]{64}$' AND "linesHash" ~ '^[0-9a-f]{64}$');

-- The 31 letters of lib/edition/token, seven and a check character.
ALTER TABLE "QrCode"
  ADD CONSTRAINT "QrCode_token_form" CHECK ("token" ~ '^[0-9A-HJKMNP-TV-Y]{8}$'),
  ADD CONSTRAINT "QrCode_target_fields" CHECK (
    ("targetYear" IS NULL OR "target" = 'PROJECTS') AND ("targetColumnId" IS NULL OR "target" = 'COLUMN'));

ALTER TABLE "ScanCount" ADD CONSTRAINT "ScanCount_counts" CHECK ("scans" >= 0 AND "calls" >= 0);

ALTER TABLE "PrintBatch"
  ADD CONSTRAINT "PrintBatch_total" CHECK ("total" > 0 AND "done" BETWEEN 0 AND "total"),
  ADD CONSTRAINT "PrintBatch_ended" CHECK (("state" = 'RUNNING') = ("endedAt" IS NULL));

ALTER TABLE "PrintFile"
  ADD CONSTRAINT "PrintFile_of_one" CHECK (("editionId" IS NULL) <> ("batchId" IS NULL)),
  ADD CONSTRAINT "PrintFile_sha256" CHECK ("sha256" = encode(sha256("data"), 'hex'));
-- A PDF is compressed already.
ALTER TABLE "PrintFile" ALTER COLUMN "data" SET STORAGE EXTERNAL;

ALTER TABLE "EditionEvent" ADD CONSTRAINT "EditionEvent_copies" CHECK ("copies" <> 0);

-- What went out, and what was lost, can be no more than was printed.
ALTER TABLE "EditionStanding" ADD CONSTRAINT "EditionStanding_adds_up" CHECK (
  "handedOut" >= 0 AND "posted" >= 0 AND "damaged" >= 0 AND "replaced" >= 0 AND
  "handedOut" + "posted" <= "copies" AND "damaged" + "replaced" <= "copies");

-- Paper cannot be taken back: no edition, code or event is changed or deleted.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

-- The account may go (the name stays); nothing else.
CREATE FUNCTION refuse_edition_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - 'printedById' = to_jsonb(NEW) - 'printedById' AND NEW."printedById" IS NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'CardEdition is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER edition_unchanged BEFORE UPDATE ON "CardEdition"
  FOR EACH ROW EXECUTE FUNCTION refuse_edition_change();
CREATE TRIGGER edition_kept BEFORE DELETE OR TRUNCATE ON "CardEdition"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - 'staffId' = to_jsonb(NEW) - 'staffId' AND NEW."staffId" IS NULL THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'EditionEvent is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_unchanged BEFORE UPDATE ON "EditionEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_event_change();
CREATE TRIGGER event_kept BEFORE DELETE OR TRUNCATE ON "EditionEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER code_unchanged BEFORE UPDATE OF "token", "editionId", "role" ON "QrCode"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER code_kept BEFORE DELETE OR TRUNCATE ON "QrCode"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER file_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON "PrintFile"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Numbers of an area run 1, 2, 3 …: with the unique index, two clerks at once get two of them.
CREATE FUNCTION require_next_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."number" <> 1 AND NOT EXISTS (
    SELECT FROM "CardEdition" WHERE "areaId" = NEW."areaId" AND "number" = NEW."number" - 1) OR NEW."number" < 1
  THEN RAISE EXCEPTION 'edition % of area % leaves a gap', NEW."number", NEW."areaId" USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_number BEFORE INSERT ON "CardEdition"
  FOR EACH ROW EXECUTE FUNCTION require_next_number();

CREATE FUNCTION open_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "EditionStanding" ("editionId", "areaId", "copies") VALUES (NEW."id", NEW."areaId", NEW."copies");
  RETURN NULL;
END $$;
CREATE TRIGGER edition_opens_standing AFTER INSERT ON "CardEdition"
  FOR EACH ROW EXECUTE FUNCTION open_standing();

CREATE FUNCTION add_up_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "EditionStanding" SET
    "handedOut" = "handedOut" + CASE NEW."kind" WHEN 'HANDED_OUT' THEN NEW."copies" ELSE 0 END,
    "posted" = "posted" + CASE NEW."kind" WHEN 'POSTED' THEN NEW."copies" ELSE 0 END,
    "damaged" = "damaged" + CASE NEW."kind" WHEN 'DAMAGED' THEN NEW."copies" ELSE 0 END,
    "replaced" = "replaced" + CASE NEW."kind" WHEN 'REPLACED' THEN NEW."copies" ELSE 0 END
  WHERE "editionId" = NEW."editionId";
  RETURN NULL;
END $$;
CREATE TRIGGER event_adds_up AFTER INSERT ON "EditionEvent"
  FOR EACH ROW EXECUTE FUNCTION add_up_event();

CREATE FUNCTION score_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."out" := NEW."copies" - NEW."damaged" - NEW."replaced";
  NEW."score" := NEW."severity"::bigint * NEW."out";
  RETURN NEW;
END $$;
CREATE TRIGGER standing_scored BEFORE INSERT OR UPDATE ON "EditionStanding"
  FOR EACH ROW EXECUTE FUNCTION score_standing();

-- Where the address of a withdrawn area leads: its successor, else its parent, until one is in use.
CREATE FUNCTION live_area(start int) RETURNS int LANGUAGE plpgsql STABLE AS $$
DECLARE
  here int := start;
  onward int;
BEGIN
  -- Successors could be chained into a ring: then the tree decides, which has none.
  FOR hop IN 1..16 LOOP
    SELECT CASE WHEN "withdrawnAt" IS NULL THEN NULL ELSE coalesce("successorId", "parentId") END
      INTO onward FROM "Area" WHERE "id" = here;
    IF onward IS NULL THEN RETURN here; END IF;
    here := onward;
  END LOOP;
  here := start;
  LOOP
    SELECT CASE WHEN "withdrawnAt" IS NULL THEN NULL ELSE "parentId" END INTO onward FROM "Area" WHERE "id" = here;
    IF onward IS NULL THEN RETURN here; END IF;
    here := onward;
  END LOOP;
END $$;
