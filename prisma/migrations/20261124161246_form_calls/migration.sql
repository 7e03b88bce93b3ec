-- CreateTable
CREATE TABLE "FormCall" (
    "staffId" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "FormCall_pkey" PRIMARY KEY ("staffId","token")
);

-- AddForeignKey
ALTER TABLE "FormCall" ADD CONSTRAINT "FormCall_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

