-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "cardNote" TEXT,
ADD COLUMN     "mongolianName" TEXT;

ALTER TABLE "Area"
  ADD CONSTRAINT "Area_note_of_county" CHECK ("cardNote" IS NULL OR ("kind" = 'COUNTY' AND "cardNote" <> '')),
  ADD CONSTRAINT "Area_mongolian_of_card" CHECK (
    "mongolianName" IS NULL OR ("kind" IN ('COUNTY', 'TOWN', 'VILLAGE') AND "mongolianName" <> ''));

-- Both stand on the area's card.
DROP TRIGGER area_bumps_itself ON "Area";
CREATE TRIGGER area_bumps_itself BEFORE UPDATE OF
  "code", "kind", "name", "parentId", "position", "rolloutStage", "rolloutSince", "issuerName", "fallbackNumber",
  "icon", "headImageId", "headImageAlt", "mongolianName", "cardNote"
  ON "Area" FOR EACH ROW EXECUTE FUNCTION bump_own_version();
