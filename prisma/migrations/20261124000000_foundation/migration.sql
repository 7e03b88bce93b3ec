-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AreaKind" AS ENUM ('REGION', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE');

-- CreateEnum
CREATE TYPE "RolloutStage" AS ENUM ('PLANNED', 'PILOT', 'LIVE');

-- CreateEnum
CREATE TYPE "PhoneKind" AS ENUM ('LOCAL', 'NATIONAL');

-- CreateEnum
CREATE TYPE "CheckResult" AS ENUM ('ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG');

-- CreateEnum
CREATE TYPE "AnnouncementKind" AS ENUM ('EVENT', 'NOTICE');

-- CreateTable
CREATE TABLE "Area" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "AreaKind" NOT NULL,
    "name" TEXT NOT NULL,
    "parentId" INTEGER,
    "parentKind" "AreaKind",
    "gbCode" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "rolloutStage" "RolloutStage" NOT NULL DEFAULT 'PLANNED',
    "rolloutSince" TEXT,
    "issuerName" TEXT,
    "fallbackNumber" TEXT,
    "searchWords" TEXT NOT NULL DEFAULT '',
    "contentVersion" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT,

    CONSTRAINT "Area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "source" TEXT,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "checkCycleDays" INTEGER NOT NULL DEFAULT 90,
    "searchWords" TEXT NOT NULL DEFAULT '',
    "source" TEXT,

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "categoryId" INTEGER NOT NULL,
    "organizationId" INTEGER,
    "overridesId" INTEGER,
    "name" TEXT,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "searchWords" TEXT NOT NULL DEFAULT '',
    "source" TEXT,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HiddenService" (
    "areaId" INTEGER NOT NULL,
    "serviceId" INTEGER NOT NULL,
    "reason" TEXT,

    CONSTRAINT "HiddenService_pkey" PRIMARY KEY ("areaId","serviceId")
);

-- CreateTable
CREATE TABLE "Phone" (
    "id" SERIAL NOT NULL,
    "serviceId" INTEGER NOT NULL,
    "kind" "PhoneKind" NOT NULL DEFAULT 'LOCAL',
    "number" TEXT,
    "label" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,

    CONSTRAINT "Phone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Schedule" (
    "id" SERIAL NOT NULL,
    "phoneId" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opensAt" INTEGER NOT NULL,
    "closesAt" INTEGER NOT NULL,

    CONSTRAINT "Schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhoneCheck" (
    "id" SERIAL NOT NULL,
    "phoneId" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "result" "CheckResult" NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedBy" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "PhoneCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "kind" "AnnouncementKind" NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "publishAt" TIMESTAMPTZ(3) NOT NULL,
    "expireAt" TIMESTAMPTZ(3),
    "dateText" TEXT,
    "source" TEXT,

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "dateText" TEXT,
    "place" TEXT,
    "teamId" INTEGER,
    "source" TEXT,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "teamCount" INTEGER NOT NULL DEFAULT 1,
    "description" TEXT,
    "source" TEXT,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Activity" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "teamId" INTEGER,
    "year" INTEGER NOT NULL,
    "dateText" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "sessions" INTEGER,
    "sessionsApprox" BOOLEAN NOT NULL DEFAULT false,
    "peopleServed" INTEGER,
    "peopleServedApprox" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT,

    CONSTRAINT "Activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Column" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,

    CONSTRAINT "Column_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" SERIAL NOT NULL,
    "columnId" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "source" TEXT,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeedEntry" (
    "key" TEXT NOT NULL,
    "recordId" INTEGER NOT NULL,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeedEntry_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Area_code_key" ON "Area"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Area_gbCode_key" ON "Area"("gbCode");

-- CreateIndex
CREATE INDEX "Area_parentId_position_idx" ON "Area"("parentId", "position");

-- CreateIndex
CREATE INDEX "Area_kind_idx" ON "Area"("kind");

-- CreateIndex
CREATE UNIQUE INDEX "Area_id_kind_key" ON "Area"("id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_areaId_name_key" ON "Organization"("areaId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Category_slug_key" ON "Category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Category_name_key" ON "Category"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Category_position_key" ON "Category"("position");

-- CreateIndex
CREATE INDEX "Service_categoryId_idx" ON "Service"("categoryId");

-- CreateIndex
CREATE INDEX "Service_overridesId_idx" ON "Service"("overridesId");

-- CreateIndex
CREATE UNIQUE INDEX "Service_id_categoryId_key" ON "Service"("id", "categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Service_areaId_overridesId_key" ON "Service"("areaId", "overridesId");

-- CreateIndex
CREATE INDEX "HiddenService_serviceId_idx" ON "HiddenService"("serviceId");

-- CreateIndex
CREATE INDEX "Phone_serviceId_position_idx" ON "Phone"("serviceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Phone_serviceId_number_key" ON "Phone"("serviceId", "number");

-- CreateIndex
CREATE INDEX "Schedule_phoneId_weekday_idx" ON "Schedule"("phoneId", "weekday");

-- CreateIndex
CREATE INDEX "PhoneCheck_phoneId_checkedAt_idx" ON "PhoneCheck"("phoneId", "checkedAt" DESC);

-- CreateIndex
CREATE INDEX "Announcement_areaId_publishAt_idx" ON "Announcement"("areaId", "publishAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Project_areaId_year_name_key" ON "Project"("areaId", "year", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Team_areaId_name_key" ON "Team"("areaId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Activity_areaId_year_name_key" ON "Activity"("areaId", "year", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Column_slug_key" ON "Column"("slug");

-- CreateIndex
CREATE INDEX "Column_areaId_position_idx" ON "Column"("areaId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Article_columnId_slug_key" ON "Article"("columnId", "slug");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_parentId_parentKind_fkey" FOREIGN KEY ("parentId", "parentKind") REFERENCES "Area"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_overridesId_categoryId_fkey" FOREIGN KEY ("overridesId", "categoryId") REFERENCES "Service"("id", "categoryId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenService" ADD CONSTRAINT "HiddenService_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HiddenService" ADD CONSTRAINT "HiddenService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phone" ADD CONSTRAINT "Phone_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_phoneId_fkey" FOREIGN KEY ("phoneId") REFERENCES "Phone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhoneCheck" ADD CONSTRAINT "PhoneCheck_phoneId_fkey" FOREIGN KEY ("phoneId") REFERENCES "Phone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Activity" ADD CONSTRAINT "Activity_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Column" ADD CONSTRAINT "Column_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_columnId_fkey" FOREIGN KEY ("columnId") REFERENCES "Column"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- From here on by hand: what a Prisma schema cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The tree's shape. Kinds strictly descend, so a cycle cannot be written. A VILLAGE may hang
-- from its COUNTY where no town is known between them.
ALTER TABLE "Area"
  ADD CONSTRAINT "Area_code_form" CHECK ("code" ~ '^[A-Z0-9]{2,4}(-[A-Z0-9]{1,6}){0,2}$'),
  ADD CONSTRAINT "Area_gbCode_form" CHECK ("gbCode" ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  ADD CONSTRAINT "Area_parent_kind" CHECK (
    ("parentId" IS NULL) = ("parentKind" IS NULL) AND
    CASE "kind"
      WHEN 'REGION' THEN "parentKind" IS NULL
      WHEN 'CITY' THEN "parentKind" IS NOT DISTINCT FROM 'REGION'
      WHEN 'COUNTY' THEN "parentKind" IS NOT DISTINCT FROM 'CITY'
      WHEN 'TOWN' THEN "parentKind" IS NOT DISTINCT FROM 'COUNTY'
      ELSE "parentKind" IS NOT NULL AND "parentKind" IN ('TOWN', 'COUNTY')
    END),
  ADD CONSTRAINT "Area_county_fields" CHECK (
    "kind" = 'COUNTY' OR ("issuerName" IS NULL AND "fallbackNumber" IS NULL)),
  ADD CONSTRAINT "Area_fallback_form" CHECK ("fallbackNumber" ~ '^[0-9]{3,12}$');

ALTER TABLE "Category"
  ADD CONSTRAINT "Category_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Category_cycle_span" CHECK ("checkCycleDays" BETWEEN 1 AND 366);

ALTER TABLE "Service"
  ADD CONSTRAINT "Service_named" CHECK ("overridesId" IS NOT NULL OR "name" IS NOT NULL),
  ADD CONSTRAINT "Service_not_itself" CHECK ("overridesId" <> "id");

ALTER TABLE "Phone"
  ADD CONSTRAINT "Phone_number_form" CHECK ("number" ~ '^[0-9]{3,12}$'),
  ADD CONSTRAINT "Phone_national_sourced" CHECK (
    "kind" <> 'NATIONAL' OR ("number" IS NOT NULL AND "source" IS NOT NULL));

ALTER TABLE "PhoneCheck"
  ADD CONSTRAINT "PhoneCheck_number_form" CHECK ("number" ~ '^[0-9]{3,12}$');

ALTER TABLE "Schedule"
  ADD CONSTRAINT "Schedule_weekday_span" CHECK ("weekday" BETWEEN 1 AND 7),
  ADD CONSTRAINT "Schedule_valid_span" CHECK (
    "opensAt" BETWEEN 0 AND 1439 AND "closesAt" > "opensAt" AND "closesAt" <= "opensAt" + 1440),
  ADD CONSTRAINT "Schedule_no_overlap" EXCLUDE USING gist (
    "phoneId" WITH =, "weekday" WITH =, int4range("opensAt", "closesAt") WITH &&);

ALTER TABLE "Announcement"
  ADD CONSTRAINT "Announcement_valid_span" CHECK ("expireAt" > "publishAt");

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_year_span" CHECK ("year" BETWEEN 2000 AND 2100);

ALTER TABLE "Team"
  ADD CONSTRAINT "Team_count_positive" CHECK ("teamCount" >= 1);

ALTER TABLE "Activity"
  ADD CONSTRAINT "Activity_year_span" CHECK ("year" BETWEEN 2000 AND 2100),
  ADD CONSTRAINT "Activity_counts_positive" CHECK ("sessions" >= 1 AND "peopleServed" >= 1);

ALTER TABLE "Column" ADD CONSTRAINT "Column_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Article" ADD CONSTRAINT "Article_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- An override or a hiding speaks of a service that an area above offers, never of another override.

CREATE FUNCTION require_service_from_above(area_id int, service_id int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    WITH RECURSIVE above AS (
      SELECT "parentId" AS id FROM "Area" WHERE "id" = area_id
      UNION ALL
      SELECT a."parentId" FROM "Area" a JOIN above ON a."id" = above.id
    )
    SELECT 1 FROM "Service" s JOIN above ON above.id = s."areaId"
    WHERE s."id" = service_id AND s."overridesId" IS NULL
  ) THEN
    RAISE EXCEPTION 'service % is not offered by an area above area %', service_id, area_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Service_from_above';
  END IF;
END $$;

CREATE FUNCTION check_override() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."overridesId" IS NOT NULL THEN
    PERFORM require_service_from_above(NEW."areaId", NEW."overridesId");
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER service_override_from_above BEFORE INSERT OR UPDATE OF "areaId", "overridesId"
  ON "Service" FOR EACH ROW EXECUTE FUNCTION check_override();

CREATE FUNCTION check_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_service_from_above(NEW."areaId", NEW."serviceId");
  RETURN NEW;
END $$;
CREATE TRIGGER hidden_service_from_above BEFORE INSERT OR UPDATE
  ON "HiddenService" FOR EACH ROW EXECUTE FUNCTION check_hidden();

-- Content versions: whatever a document of an area shows, changing it makes the version grow in
-- the same transaction. A document's version is that of its area and all areas above it.

CREATE FUNCTION bump_area(VARIADIC area_ids int[]) RETURNS void LANGUAGE sql AS $$
  UPDATE "Area" SET "contentVersion" = "contentVersion" + 1 WHERE "id" = ANY (area_ids);
$$;

CREATE FUNCTION bump_own_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."contentVersion" := OLD."contentVersion" + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER area_bumps_itself BEFORE UPDATE OF
  "code", "kind", "name", "parentId", "position", "rolloutStage", "rolloutSince", "issuerName", "fallbackNumber"
  ON "Area" FOR EACH ROW EXECUTE FUNCTION bump_own_version();

-- A parent's page lists its children.
CREATE FUNCTION bump_parent_area() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bump_area(OLD."parentId", NEW."parentId");
  RETURN NULL;
END $$;
CREATE TRIGGER area_bumps_parent AFTER INSERT OR DELETE OR UPDATE OF
  "code", "kind", "name", "parentId", "position", "rolloutStage", "rolloutSince"
  ON "Area" FOR EACH ROW EXECUTE FUNCTION bump_parent_area();

CREATE FUNCTION bump_area_of_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bump_area(OLD."areaId", NEW."areaId");
  RETURN NULL;
END $$;

CREATE TRIGGER organization_bumps AFTER INSERT OR UPDATE OR DELETE ON "Organization"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER service_bumps AFTER INSERT OR UPDATE OR DELETE ON "Service"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER hidden_service_bumps AFTER INSERT OR UPDATE OR DELETE ON "HiddenService"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER announcement_bumps AFTER INSERT OR UPDATE OR DELETE ON "Announcement"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER project_bumps AFTER INSERT OR UPDATE OR DELETE ON "Project"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER team_bumps AFTER INSERT OR UPDATE OR DELETE ON "Team"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER activity_bumps AFTER INSERT OR UPDATE OR DELETE ON "Activity"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
CREATE TRIGGER column_bumps AFTER INSERT OR UPDATE OR DELETE ON "Column"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();

CREATE FUNCTION bump_area_of_phone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bump_area("areaId") FROM "Service" WHERE "id" IN (OLD."serviceId", NEW."serviceId");
  RETURN NULL;
END $$;
CREATE TRIGGER phone_bumps AFTER INSERT OR UPDATE OR DELETE ON "Phone"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_phone();

CREATE FUNCTION bump_area_of_phone_detail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bump_area(s."areaId") FROM "Service" s JOIN "Phone" p ON p."serviceId" = s."id"
    WHERE p."id" IN (OLD."phoneId", NEW."phoneId");
  RETURN NULL;
END $$;
CREATE TRIGGER schedule_bumps AFTER INSERT OR UPDATE OR DELETE ON "Schedule"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_phone_detail();
CREATE TRIGGER phone_check_bumps AFTER INSERT OR UPDATE OR DELETE ON "PhoneCheck"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_phone_detail();

CREATE FUNCTION bump_area_of_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM bump_area("areaId") FROM "Column" WHERE "id" IN (OLD."columnId", NEW."columnId");
  RETURN NULL;
END $$;
CREATE TRIGGER article_bumps AFTER INSERT OR UPDATE OR DELETE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_article();

-- Categories are everybody's: every path starts at a REGION.
CREATE FUNCTION bump_regions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Area" SET "contentVersion" = "contentVersion" + 1 WHERE "kind" = 'REGION';
  RETURN NULL;
END $$;
CREATE TRIGGER category_bumps AFTER INSERT OR UPDATE OR DELETE ON "Category"
  FOR EACH STATEMENT EXECUTE FUNCTION bump_regions();
