-- AlterEnum
ALTER TYPE "CodeTarget" ADD VALUE 'LISTEN';

-- AlterEnum
ALTER TYPE "EditionEventKind" ADD VALUE 'STICKERED';

-- AlterTable
ALTER TABLE "EditionEvent" ADD COLUMN     "linesHash" TEXT;

-- AlterTable
ALTER TABLE "EditionStanding" ADD COLUMN     "stickered" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "todayHash" TEXT,
ADD COLUMN     "untrue" INTEGER NOT NULL DEFAULT 0;



-- From here on by hand: what a Prisma schema cannot say. Values that were added just now are named as text: PostgreSQL
-- lets nobody use them before the end of the transaction that adds them.

ALTER TABLE "EditionEvent" ADD CONSTRAINT "EditionEvent_linesHash" CHECK (
  ("kind"::text = 'STICKERED') = ("linesHash" IS NOT NULL) AND "linesHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "EditionStanding" ADD CONSTRAINT "EditionStanding_stickered" CHECK ("stickered" >= 0 AND "untrue" BETWEEN 0 AND "copies");

-- Copies of an edition whose stickers say what the card said under a fingerprint.
CREATE FUNCTION count_stickered(edition int, hash text) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum("copies"), 0)::int FROM "EditionEvent"
  WHERE "editionId" = edition AND "kind"::text = 'STICKERED' AND "linesHash" = hash
$$;

CREATE OR REPLACE FUNCTION add_up_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  stuck int;
BEGIN
  -- Also takes the row for itself, so that two who record at once are added up one after the other.
  UPDATE "EditionStanding" SET
    "handedOut" = "handedOut" + CASE NEW."kind" WHEN 'HANDED_OUT' THEN NEW."copies" ELSE 0 END,
    "posted" = "posted" + CASE NEW."kind" WHEN 'POSTED' THEN NEW."copies" ELSE 0 END,
    "damaged" = "damaged" + CASE NEW."kind" WHEN 'DAMAGED' THEN NEW."copies" ELSE 0 END,
    "replaced" = "replaced" + CASE NEW."kind" WHEN 'REPLACED' THEN NEW."copies" ELSE 0 END
  WHERE "editionId" = NEW."editionId";
  IF NEW."kind"::text <> 'STICKERED' THEN RETURN NULL; END IF;
  stuck := count_stickered(NEW."editionId", NEW."linesHash");
  IF stuck < 0 OR stuck > (SELECT "out" FROM "EditionStanding" WHERE "editionId" = NEW."editionId") THEN
    RAISE EXCEPTION 'stickers of edition % do not add up', NEW."editionId" USING ERRCODE = 'check_violation';
  END IF;
  UPDATE "EditionStanding" SET "stickered" = stuck
  WHERE "editionId" = NEW."editionId" AND "todayHash" = NEW."linesHash";
  RETURN NULL;
END $$;

-- A card that says something else takes back what was stuck under what it said before; one that says it again gives it
-- back.
CREATE OR REPLACE FUNCTION score_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."todayHash" IS DISTINCT FROM OLD."todayHash" THEN
    NEW."stickered" := count_stickered(NEW."editionId", NEW."todayHash");
  END IF;
  NEW."out" := NEW."copies" - NEW."damaged" - NEW."replaced";
  NEW."untrue" := CASE WHEN NEW."severity" > 0 THEN greatest(0, NEW."out" - NEW."stickered") ELSE 0 END;
  NEW."score" := NEW."severity"::bigint * NEW."untrue";
  RETURN NEW;
END $$;

-- All are compared anew when they are next asked for, so that each knows what the card says; meanwhile nothing of what
-- was found is lost.
UPDATE "EditionStanding" SET "version" = NULL;
