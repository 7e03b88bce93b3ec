-- A number may have an extension: its digits stand behind a comma, as they are dialled after a pause. Every number that is
-- there is of this form, too.
ALTER TABLE "Phone" DROP CONSTRAINT "Phone_number_form",
  ADD CONSTRAINT "Phone_number_form" CHECK ("number" ~ '^[0-9]{3,12}(,[0-9]{1,6})?$');

ALTER TABLE "PhoneCheck" DROP CONSTRAINT "PhoneCheck_number_form",
  ADD CONSTRAINT "PhoneCheck_number_form" CHECK ("number" ~ '^[0-9]{3,12}(,[0-9]{1,6})?$');
