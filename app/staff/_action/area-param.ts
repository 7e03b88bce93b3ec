import { idSchema } from '@/lib/system/database/ids'

/** A number in an address ("?area=12", "/editions/12"), null when it is none. */
export function readId(text: unknown): number | null {
  const id = idSchema.safeParse(text)
  return id.success ? id.data : null
}
