import type { Prisma } from '@/lib/generated/prisma/client'

/** The questions of a consultation, in order, as a part of a query. */
export const QUESTION_ROWS = {
  orderBy: { position: 'asc' },
  select: { kind: true, text: true, options: true, isRequired: true },
} satisfies Prisma.Consultation$questionsArgs
