import type { CodeTarget } from '@/lib/generated/prisma/enums'

/** Where a code leads: a typed place, never an address. */
export type Target = { target: CodeTarget; areaId: number; year: number | null; columnId: number | null }
