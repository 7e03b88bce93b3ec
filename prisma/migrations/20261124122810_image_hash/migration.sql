-- The hash is of what is stored, so pictures that are there already get theirs here.
ALTER TABLE "Image" ADD COLUMN     "contentHash" TEXT;
UPDATE "Image" SET "contentHash" = encode(sha256("data"), 'hex');
ALTER TABLE "Image" ALTER COLUMN "contentHash" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Image_contentHash_key" ON "Image"("contentHash");
