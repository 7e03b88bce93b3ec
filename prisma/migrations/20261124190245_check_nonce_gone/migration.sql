-- DropIndex
DROP INDEX "PhoneCheck_nonce_key";

-- AlterTable
ALTER TABLE "PhoneCheck" DROP COLUMN "nonce";

