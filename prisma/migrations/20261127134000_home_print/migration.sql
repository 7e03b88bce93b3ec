-- CreateTable
CREATE TABLE "HomePrint" (
    "token" TEXT NOT NULL,
    "areaId" INTEGER NOT NULL,
    "linesHash" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "firstDay" DATE NOT NULL,

    CONSTRAINT "HomePrint_pkey" PRIMARY KEY ("token")
);

-- CreateIndex
CREATE UNIQUE INDEX "HomePrint_areaId_linesHash_key" ON "HomePrint"("areaId", "linesHash");

-- AddForeignKey
ALTER TABLE "HomePrint" ADD CONSTRAINT "HomePrint_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- From here on by hand: what a Prisma schema cannot say.

ALTER TABLE "HomePrint"
  ADD CONSTRAINT "HomePrint_token_form" CHECK ("token" ~ '^[0-9A-HJKMNP-TV-Y]{8}$'),
  ADD CONSTRAINT "HomePrint_hash" CHECK ("linesHash" ~ '^[0-9a-f]{64}$');

-- Paper cannot be taken back, whoever printed it.
CREATE TRIGGER home_print_unchanged BEFORE UPDATE ON "HomePrint"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER home_print_kept BEFORE DELETE OR TRUNCATE ON "HomePrint"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What an edition can be printed in (lib/paper/sheet/layouts.ts), and `bleed` of card-2.
ALTER TABLE "CardEdition" DROP CONSTRAINT "CardEdition_layout",
  ADD CONSTRAINT "CardEdition_layout" CHECK ("layout" IN ('a5', 'a4-2up', 'bleed', 'shop-card', 'poster-a4', 'poster-a3',
    'shop-poster-a4', 'shop-poster-a3', 'large', 'magnet', 'shop-magnet'));
