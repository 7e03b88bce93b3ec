-- CreateEnum
CREATE TYPE "HolidayKind" AS ENUM ('OFF', 'WORK');

-- AlterEnum
ALTER TYPE "RecordKind" ADD VALUE 'HOLIDAY';

-- AlterTable
ALTER TABLE "Phone" ADD COLUMN     "closedOnHolidays" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Schedule" ADD COLUMN     "dateId" INTEGER,
ADD COLUMN     "seasonId" INTEGER;

-- CreateTable
CREATE TABLE "Season" (
    "id" SERIAL NOT NULL,
    "phoneId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,

    CONSTRAINT "Season_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpecialDate" (
    "id" SERIAL NOT NULL,
    "phoneId" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "note" TEXT,

    CONSTRAINT "SpecialDate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "id" SERIAL NOT NULL,
    "areaId" INTEGER NOT NULL,
    "kind" "HolidayKind" NOT NULL,
    "name" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "source" TEXT,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Season_phoneId_idx" ON "Season"("phoneId");

-- CreateIndex
CREATE UNIQUE INDEX "Season_id_phoneId_key" ON "Season"("id", "phoneId");

-- CreateIndex
CREATE UNIQUE INDEX "SpecialDate_id_phoneId_key" ON "SpecialDate"("id", "phoneId");

-- CreateIndex
CREATE UNIQUE INDEX "SpecialDate_phoneId_date_key" ON "SpecialDate"("phoneId", "date");

-- CreateIndex
CREATE INDEX "Holiday_areaId_from_idx" ON "Holiday"("areaId", "from");

-- CreateIndex
CREATE INDEX "Schedule_seasonId_idx" ON "Schedule"("seasonId");

-- CreateIndex
CREATE INDEX "Schedule_dateId_idx" ON "Schedule"("dateId");

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_seasonId_phoneId_fkey" FOREIGN KEY ("seasonId", "phoneId") REFERENCES "Season"("id", "phoneId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Schedule" ADD CONSTRAINT "Schedule_dateId_phoneId_fkey" FOREIGN KEY ("dateId", "phoneId") REFERENCES "SpecialDate"("id", "phoneId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Season" ADD CONSTRAINT "Season_phoneId_fkey" FOREIGN KEY ("phoneId") REFERENCES "Phone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SpecialDate" ADD CONSTRAINT "SpecialDate_phoneId_fkey" FOREIGN KEY ("phoneId") REFERENCES "Phone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- From here on by hand: what a Prisma schema cannot say.

-- A part of the year as numbers of month and day (501 for 1 May): one that goes over New Year is two.
CREATE FUNCTION days_of_season(first text, last text) RETURNS int4multirange LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN first <= last THEN int4multirange(int4range(f, l, '[]'))
    ELSE int4multirange(int4range(f, 1231, '[]'), int4range(101, l, '[]')) END
  FROM (SELECT replace(first, '-', '')::int AS f, replace(last, '-', '')::int AS l) AS days
$$;

CREATE FUNCTION is_day_of_year(day text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT day ~ '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))$'
$$;

ALTER TABLE "Season"
  ADD CONSTRAINT "Season_days_of_year" CHECK (is_day_of_year("from") AND is_day_of_year("to")),
  ADD CONSTRAINT "Season_no_overlap" EXCLUDE USING gist (
    "phoneId" WITH =, days_of_season("from", "to") WITH &&);

-- Spans of the whole year, of each season and of each date do not mind one another.
ALTER TABLE "Schedule"
  DROP CONSTRAINT "Schedule_no_overlap",
  ADD CONSTRAINT "Schedule_no_overlap" EXCLUDE USING gist (
    "phoneId" WITH =, coalesce("seasonId", 0) WITH =, coalesce("dateId", 0) WITH =, "weekday" WITH =,
    int4range("opensAt", "closesAt") WITH &&),
  ADD CONSTRAINT "Schedule_one_timetable" CHECK ("seasonId" IS NULL OR "dateId" IS NULL);

-- An area says one thing about a day.
ALTER TABLE "Holiday"
  ADD CONSTRAINT "Holiday_valid_span" CHECK ("to" >= "from" AND "to" - "from" < 366),
  ADD CONSTRAINT "Holiday_no_overlap" EXCLUDE USING gist ("areaId" WITH =, daterange("from", "to", '[]') WITH &&);

CREATE TRIGGER season_bumps AFTER INSERT OR UPDATE OR DELETE ON "Season"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_phone_detail();
CREATE TRIGGER special_date_bumps AFTER INSERT OR UPDATE OR DELETE ON "SpecialDate"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_phone_detail();
CREATE TRIGGER holiday_bumps AFTER INSERT OR UPDATE OR DELETE ON "Holiday"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_row();
