-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('REPORT', 'RATING', 'OPINION', 'PROBLEM', 'ORDER');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('RECEIVED', 'ACCEPTED', 'REFUSED', 'FORWARDED', 'HANDLING', 'ANSWERED', 'CLOSED', 'RATED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ReportWay" AS ENUM ('NO_ANSWER', 'WRONG', 'BUSY', 'UNSOLVED');

-- CreateEnum
CREATE TYPE "CaseSource" AS ENUM ('PAGE', 'SCAN', 'ROUND', 'PARTNER');

-- CreateEnum
CREATE TYPE "CaseStepKind" AS ENUM ('RECEIVED', 'ACCEPTED', 'REFUSED', 'FORWARDED', 'TAKEN', 'PROGRESS', 'ASKED', 'ADDED', 'ANSWERED', 'CLOSED', 'RATED', 'REOPENED', 'WITHDRAWN', 'MERGED', 'URGED', 'DEADLINE', 'NOTE');

-- CreateEnum
CREATE TYPE "HandlerKind" AS ENUM ('AREA', 'ORGANIZATION', 'TEAM', 'NAMED', 'HOTLINE');

-- CreateEnum
CREATE TYPE "QuestionKind" AS ENUM ('ONE', 'SEVERAL', 'GRADE', 'TEXT');

-- CreateEnum
CREATE TYPE "RoundPart" AS ENUM ('MORNING', 'EVENING');

-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'CONSULTATION';

-- CreateTable
CREATE TABLE "Case" (
    "id" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "CaseKind" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'RECEIVED',
    "source" "CaseSource" NOT NULL,
    "areaId" INTEGER NOT NULL,
    "officeId" INTEGER NOT NULL,
    "serviceId" INTEGER,
    "phoneId" INTEGER,
    "lineName" TEXT,
    "phoneNumber" TEXT,
    "codeToken" TEXT,
    "way" "ReportWay",
    "grade" INTEGER,
    "topic" TEXT,
    "estate" TEXT,
    "building" TEXT,
    "unit" TEXT,
    "isUrgent" BOOLEAN NOT NULL DEFAULT false,
    "projectId" INTEGER,
    "wish" TEXT,
    "wantedOn" DATE,
    "wantedPart" TEXT,
    "text" TEXT,
    "phoneSealed" TEXT,
    "sharesPhone" BOOLEAN NOT NULL DEFAULT false,
    "sentOnce" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptBy" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "reopenedAt" TIMESTAMPTZ(3),
    "rating" INTEGER,
    "ratedAt" TIMESTAMPTZ(3),
    "mergedIntoId" INTEGER,
    "announcementId" INTEGER,
    "partnerId" INTEGER,
    "anonymisedAt" TIMESTAMPTZ(3),
    "lock" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStep" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "CaseStepKind" NOT NULL,
    "office" TEXT,
    "text" TEXT,
    "isInternal" BOOLEAN NOT NULL DEFAULT false,
    "staffName" TEXT,

    CONSTRAINT "CaseStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CasePicture" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "stepId" INTEGER,
    "data" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "CasePicture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handling" (
    "id" SERIAL NOT NULL,
    "caseId" INTEGER NOT NULL,
    "kind" "HandlerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "organizationId" INTEGER,
    "teamId" INTEGER,
    "note" TEXT,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tokenHash" TEXT,
    "tokenSealed" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseRules" (
    "areaId" INTEGER NOT NULL,
    "acceptDays" INTEGER NOT NULL,
    "reportDays" INTEGER NOT NULL,
    "ratingDays" INTEGER NOT NULL,
    "opinionDays" INTEGER NOT NULL,
    "problemDays" INTEGER NOT NULL,
    "orderDays" INTEGER NOT NULL,
    "keepPhoneDays" INTEGER NOT NULL,
    "topics" TEXT[],
    "closedKinds" "CaseKind"[],
    "closedUntil" TIMESTAMPTZ(3),
    "contact" TEXT,

    CONSTRAINT "CaseRules_pkey" PRIMARY KEY ("areaId")
);

-- CreateTable
CREATE TABLE "CaseTemplate" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CaseTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consultation" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "showsResult" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnAt" TIMESTAMPTZ(3),
    "source" TEXT,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationQuestion" (
    "id" SERIAL NOT NULL,
    "consultationId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "QuestionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "options" TEXT[],
    "isRequired" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "ConsultationQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationReply" (
    "id" SERIAL NOT NULL,
    "consultationId" INTEGER NOT NULL,
    "sentOnce" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "answers" JSONB NOT NULL,

    CONSTRAINT "ConsultationReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Beat" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "points" TEXT[],
    "tokenHash" TEXT NOT NULL,
    "tokenSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Beat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundTick" (
    "id" SERIAL NOT NULL,
    "beatId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "part" "RoundPart" NOT NULL,
    "point" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "caseId" INTEGER,

    CONSTRAINT "RoundTick_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "mayWrite" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhoneDoubt" (
    "id" SERIAL NOT NULL,
    "phoneId" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "areaId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PhoneDoubt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Case_number_key" ON "Case"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Case_sentOnce_key" ON "Case"("sentOnce");

-- CreateIndex
CREATE INDEX "Case_officeId_endedAt_answerBy_idx" ON "Case"("officeId", "endedAt", "answerBy");

-- CreateIndex
CREATE INDEX "Case_areaId_kind_receivedAt_idx" ON "Case"("areaId", "kind", "receivedAt");

-- CreateIndex
CREATE INDEX "Case_serviceId_kind_receivedAt_idx" ON "Case"("serviceId", "kind", "receivedAt");

-- CreateIndex
CREATE INDEX "Case_phoneId_phoneNumber_idx" ON "Case"("phoneId", "phoneNumber");

-- CreateIndex
CREATE INDEX "Case_mergedIntoId_idx" ON "Case"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Case_partnerId_idx" ON "Case"("partnerId");

-- CreateIndex
CREATE INDEX "CaseStep_caseId_at_idx" ON "CaseStep"("caseId", "at");

-- CreateIndex
CREATE INDEX "CasePicture_caseId_idx" ON "CasePicture"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Handling_tokenHash_key" ON "Handling"("tokenHash");

-- CreateIndex
CREATE INDEX "Handling_caseId_idx" ON "Handling"("caseId");

-- CreateIndex
CREATE INDEX "Handling_organizationId_idx" ON "Handling"("organizationId");

-- CreateIndex
CREATE INDEX "Handling_teamId_idx" ON "Handling"("teamId");

-- CreateIndex
CREATE UNIQUE INDEX "CaseTemplate_areaId_name_key" ON "CaseTemplate"("areaId", "name");

-- CreateIndex
CREATE INDEX "Consultation_areaId_closesAt_idx" ON "Consultation"("areaId", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationQuestion_consultationId_position_key" ON "ConsultationQuestion"("consultationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationReply_sentOnce_key" ON "ConsultationReply"("sentOnce");

-- CreateIndex
CREATE INDEX "ConsultationReply_consultationId_idx" ON "ConsultationReply"("consultationId");

-- CreateIndex
CREATE UNIQUE INDEX "Beat_tokenHash_key" ON "Beat"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Beat_areaId_name_key" ON "Beat"("areaId", "name");

-- CreateIndex
CREATE INDEX "RoundTick_caseId_idx" ON "RoundTick"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundTick_beatId_day_part_point_key" ON "RoundTick"("beatId", "day", "part", "point");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_keyHash_key" ON "Partner"("keyHash");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_areaId_name_key" ON "Partner"("areaId", "name");

-- CreateIndex
CREATE INDEX "PhoneDoubt_phoneId_number_at_idx" ON "PhoneDoubt"("phoneId", "number", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "PhoneDoubt_phoneId_number_areaId_day_key" ON "PhoneDoubt"("phoneId", "number", "areaId", "day");

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_phoneId_fkey" FOREIGN KEY ("phoneId") REFERENCES "Phone"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStep" ADD CONSTRAINT "CaseStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePicture" ADD CONSTRAINT "CasePicture_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CasePicture" ADD CONSTRAINT "CasePicture_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "CaseStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handling" ADD CONSTRAINT "Handling_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handling" ADD CONSTRAINT "Handling_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handling" ADD CONSTRAINT "Handling_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRules" ADD CONSTRAINT "CaseRules_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseTemplate" ADD CONSTRAINT "CaseTemplate_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationQuestion" ADD CONSTRAINT "ConsultationQuestion_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationReply" ADD CONSTRAINT "ConsultationReply_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Beat" ADD CONSTRAINT "Beat_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundTick" ADD CONSTRAINT "RoundTick_beatId_fkey" FOREIGN KEY ("beatId") REFERENCES "Beat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundTick" ADD CONSTRAINT "RoundTick_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhoneDoubt" ADD CONSTRAINT "PhoneDoubt_phoneId_fkey" FOREIGN KEY ("phoneId") REFERENCES "Phone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhoneDoubt" ADD CONSTRAINT "PhoneDoubt_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- From here on by hand: what a Prisma schema cannot say.

ALTER TABLE "Case"
  ADD CONSTRAINT "Case_number" CHECK ("number" ~ '^[0-9A-HJKMNP-TV-Y]{9}$'),
  ADD CONSTRAINT "Case_of_kind" CHECK (
    ("kind" = 'REPORT') = ("way" IS NOT NULL) AND ("kind" = 'RATING') = ("grade" IS NOT NULL)
    AND ("kind" <> 'REPORT' OR "phoneNumber" IS NOT NULL) AND ("kind" <> 'ORDER' OR "wish" IS NOT NULL)
    AND ("kind" <> 'PROBLEM' OR "topic" IS NOT NULL)),
  ADD CONSTRAINT "Case_grades" CHECK ("grade" BETWEEN 1 AND 5 AND "rating" BETWEEN 1 AND 5),
  ADD CONSTRAINT "Case_lengths" CHECK (
    length("text") <= 4000 AND length("topic") <= 40 AND length("estate") <= 60 AND length("building") <= 30
    AND length("unit") <= 30 AND length("wish") <= 100 AND length("phoneSealed") <= 200),
  ADD CONSTRAINT "Case_end" CHECK (("state" IN ('REFUSED', 'CLOSED', 'RATED', 'WITHDRAWN')) = ("endedAt" IS NOT NULL)),
  ADD CONSTRAINT "Case_rated" CHECK (("rating" IS NULL) = ("ratedAt" IS NULL)),
  ADD CONSTRAINT "Case_not_into_itself" CHECK ("mergedIntoId" <> "id");

ALTER TABLE "CaseStep" ADD CONSTRAINT "CaseStep_text" CHECK (length("text") <= 4000);
-- A note is for colleagues, whatever its writer forgot to say.
ALTER TABLE "CaseStep" ADD CONSTRAINT "CaseStep_internal" CHECK ("kind" <> 'NOTE' OR "isInternal");

ALTER TABLE "Handling" ADD CONSTRAINT "Handling_link" CHECK (
  ("tokenHash" IS NULL) = ("tokenSealed" IS NULL) AND ("kind" NOT IN ('AREA', 'HOTLINE') OR "tokenHash" IS NULL));

ALTER TABLE "CaseRules" ADD CONSTRAINT "CaseRules_days" CHECK (
  "acceptDays" BETWEEN 1 AND 60 AND "reportDays" BETWEEN 1 AND 60 AND "ratingDays" BETWEEN 1 AND 60
  AND "opinionDays" BETWEEN 1 AND 60 AND "problemDays" BETWEEN 1 AND 60 AND "orderDays" BETWEEN 1 AND 60
  AND "keepPhoneDays" BETWEEN 0 AND 365);

ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_time" CHECK ("opensAt" < "closesAt");
ALTER TABLE "ConsultationQuestion" ADD CONSTRAINT "ConsultationQuestion_position" CHECK ("position" BETWEEN 1 AND 6);
ALTER TABLE "PhoneDoubt" ADD CONSTRAINT "PhoneDoubt_times" CHECK ("times" > 0 AND "at" <= "lastAt");

CREATE TRIGGER consultation_bumps AFTER INSERT OR UPDATE OR DELETE ON "Consultation"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER case_rules_bump AFTER INSERT OR UPDATE OR DELETE ON "CaseRules"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();

CREATE FUNCTION bump_area_of_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bump_area("areaId") FROM "Consultation" WHERE "id" IN (OLD."consultationId", NEW."consultationId");
  RETURN NULL;
END $$;
CREATE TRIGGER consultation_question_bumps AFTER INSERT OR UPDATE OR DELETE ON "ConsultationQuestion"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_question();

-- Since when what residents say of a number counts: its last check that proved anything.
CREATE FUNCTION doubts_since_check(phone int, rung text) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM "PhoneDoubt" d WHERE d."phoneId" = phone AND d."number" = rung
    AND d."at" > coalesce((SELECT max(c."checkedAt") FROM "PhoneCheck" c
      WHERE c."phoneId" = phone AND c."number" = rung AND c."result" <> 'BUSY'), '-infinity')
$$;

-- The third is the one that a page shows (lib/directory/phone/doubt): a flood of them makes no page anew.
CREATE FUNCTION bump_area_of_doubt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF doubts_since_check(NEW."phoneId", NEW."number") = 3 THEN
    PERFORM bump_area(s."areaId") FROM "Service" s JOIN "Phone" p ON p."serviceId" = s."id" WHERE p."id" = NEW."phoneId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER phone_doubt_bumps AFTER INSERT ON "PhoneDoubt"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_doubt();
