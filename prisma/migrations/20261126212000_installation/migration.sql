-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" UUID NOT NULL DEFAULT gen_random_uuid(),
    "restoredAt" TIMESTAMPTZ(3),
    "secretMark" TEXT,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- By hand: there is one.
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
INSERT INTO "Installation" DEFAULT VALUES;
