-- AlterTable
ALTER TABLE "PhoneCheck" ADD COLUMN     "nonce" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "PhoneCheck_nonce_key" ON "PhoneCheck"("nonce");

