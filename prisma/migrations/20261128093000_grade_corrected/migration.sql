-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "correctedAt" TIMESTAMPTZ(3);
