-- Papers are now compared by the place they name, too: those that stand are compared anew.
UPDATE "EditionStanding" SET "version" = NULL;
