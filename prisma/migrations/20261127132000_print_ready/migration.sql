-- DropIndex
DROP INDEX "PrintFile_batchId_key";

-- AlterTable
ALTER TABLE "Area" ADD COLUMN     "households" INTEGER;

-- AlterTable
ALTER TABLE "PrintFile" ADD COLUMN     "name" TEXT,
ADD COLUMN     "pages" INTEGER,
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CardFit" (
    "areaId" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,
    "validUntil" TIMESTAMPTZ(3),
    "key" TEXT NOT NULL,
    "words" JSONB,
    "fitsTerse" BOOLEAN NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CardFit_pkey" PRIMARY KEY ("areaId")
);

-- CreateIndex
CREATE INDEX "CardFit_key_idx" ON "CardFit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "PrintFile_batchId_position_key" ON "PrintFile"("batchId", "position");

-- AddForeignKey
ALTER TABLE "CardFit" ADD CONSTRAINT "CardFit_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Area"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "Area" ADD CONSTRAINT "Area_households" CHECK ("households" > 0);
-- What fits with all its words fits without some of them.
ALTER TABLE "CardFit" ADD CONSTRAINT "CardFit_fitsTerse" CHECK ("words" IS NOT NULL OR "fitsTerse");
-- Only a batch has several.
ALTER TABLE "PrintFile" ADD CONSTRAINT "PrintFile_position" CHECK ("position" >= 0 AND ("batchId" IS NOT NULL OR "position" = 0));
