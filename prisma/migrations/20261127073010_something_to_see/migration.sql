-- CreateEnum
CREATE TYPE "PlaceIcon" AS ENUM ('CITY', 'HILL', 'FIELD', 'GRASSLAND', 'RIVER', 'WALL', 'SHEEP', 'WHEAT', 'COAL', 'FACTORY');

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "headImageAlt" TEXT,
ADD COLUMN     "headImageId" INTEGER,
ADD COLUMN     "icon" "PlaceIcon";

-- AlterTable
ALTER TABLE "Image" ADD COLUMN     "small" BYTEA;

-- AlterTable
ALTER TABLE "SeedEntry" ADD COLUMN     "words" TEXT;

-- CreateIndex
CREATE INDEX "Area_headImageId_idx" ON "Area"("headImageId");

-- AddForeignKey
ALTER TABLE "Area" ADD CONSTRAINT "Area_headImageId_fkey" FOREIGN KEY ("headImageId") REFERENCES "Image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Area"
  ADD CONSTRAINT "Area_icon_of_town" CHECK ("icon" IS NULL OR "kind" = 'TOWN'),
  ADD CONSTRAINT "Area_head_of_county" CHECK ("headImageId" IS NULL OR "kind" = 'COUNTY'),
  -- No picture without words for who cannot see it, and no words without one.
  ADD CONSTRAINT "Area_head_has_words" CHECK (("headImageId" IS NULL) = ("headImageAlt" IS NULL) AND "headImageAlt" <> '');

-- What a page shows of an area makes it new: its own, and its parent's, which lists it with its sign.
DROP TRIGGER area_bumps_itself ON "Area";
CREATE TRIGGER area_bumps_itself BEFORE UPDATE OF
  "code", "kind", "name", "parentId", "position", "rolloutStage", "rolloutSince", "issuerName", "fallbackNumber",
  "icon", "headImageId", "headImageAlt"
  ON "Area" FOR EACH ROW EXECUTE FUNCTION bump_own_version();
DROP TRIGGER area_bumps_parent ON "Area";
CREATE TRIGGER area_bumps_parent AFTER INSERT OR DELETE OR UPDATE OF
  "code", "kind", "name", "parentId", "position", "rolloutStage", "rolloutSince", "icon"
  ON "Area" FOR EACH ROW EXECUTE FUNCTION bump_parent_area();
