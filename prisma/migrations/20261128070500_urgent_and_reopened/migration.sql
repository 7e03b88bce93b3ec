-- Counties that have set their terms get the usual one for what is very urgent.
ALTER TABLE "CaseRules" ADD COLUMN "urgentHours" INTEGER NOT NULL DEFAULT 4;
ALTER TABLE "CaseRules" ADD CONSTRAINT "CaseRules_urgent" CHECK ("urgentHours" > 0);

ALTER TABLE "Case" ADD COLUMN "wasLate" BOOLEAN NOT NULL DEFAULT false;
-- Of what was opened again, the answer before is none to what is asked anew.
UPDATE "Case" SET "answeredAt" = NULL WHERE "answeredAt" < "reopenedAt";

-- The third is the one that a page shows: taken back, the page shows it no more. One from before the last check showed
-- nothing.
CREATE FUNCTION bump_area_of_lost_doubt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF doubts_since_check(OLD."phoneId", OLD."number") = 2 AND OLD."at" > coalesce((SELECT max(c."checkedAt")
      FROM "PhoneCheck" c WHERE c."phoneId" = OLD."phoneId" AND c."number" = OLD."number" AND c."result" <> 'BUSY'), '-infinity')
  THEN
    PERFORM bump_area(s."areaId") FROM "Service" s JOIN "Phone" p ON p."serviceId" = s."id" WHERE p."id" = OLD."phoneId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER phone_doubt_lost_bumps AFTER DELETE ON "PhoneDoubt"
  FOR EACH ROW EXECUTE FUNCTION bump_area_of_lost_doubt();
