import 'server-only'
import { getPrisma } from '@/lib/system/database/database'

/** A picture of a case, for whoever has its number; null where it is not one of that case. */
export async function readOwnPicture(number: string, id: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await getPrisma().casePicture.findFirst({
    where: { id, case: { number }, OR: [{ stepId: null }, { step: { isInternal: false } }] },
    select: { data: true },
  })
  return row?.data ?? null
}
