import 'server-only'
import { createHash } from 'node:crypto'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import type { ImageUse } from './image-limits'
import { type PreparedImage, prepareImage } from './prepare-image'

type Upload = { areaId: number; alt: string; name: string; bytes: Buffer; use?: ImageUse }
export type UploadOutcome = { ok: true; id: number } | { ok: false; message: string }

async function findTwin(contentHash: string): Promise<number | null> {
  const row = await getPrisma().image.findUnique({ where: { contentHash }, select: { id: true } })
  return row?.id ?? null
}

async function store(actor: Actor, upload: Upload, image: PreparedImage, contentHash: string) {
  const { areaId, alt } = upload
  return changeAs(actor, async db => {
    const { id } = await db.image.create({
      data: { areaId, alt, ...image, contentHash, uploadedById: actor.id, createdAt: now() },
      select: { id: true },
    })
    await writeLog(db, { actor, areaId, action: 'image.upload', summary: `图片${id}：${alt}` })
    return id
  })
}

async function keep(actor: Actor, upload: Upload, image: PreparedImage): Promise<number> {
  const contentHash = createHash('sha256').update(image.data).digest('hex')
  const twin = await findTwin(contentHash)
  if (twin !== null) return twin
  try {
    return await store(actor, upload, image, contentHash)
  } catch (error) {
    // Two uploads of one picture at once: the other was first.
    const first = isAlreadyThere(error) ? await findTwin(contentHash) : null
    if (first === null) throw error
    return first
  }
}

/**
 * Keeps a picture for an area's articles, announcements and head; one that is there already is not kept twice.
 * The database is asked before and after the picture is worked on: that work is not its silence.
 * @throws Refused where the account may not edit
 */
export async function uploadImage(actor: Actor, upload: Upload): Promise<UploadOutcome> {
  await askDatabase(() => requireMay(actor, 'record:edit', upload.areaId), CHANGE_PATIENCE_MS)
  const image = await prepareImage(upload.bytes, upload.name, upload.use)
  if (typeof image === 'string') return { ok: false, message: image }
  return { ok: true, id: await askDatabase(() => keep(actor, upload, image), CHANGE_PATIENCE_MS) }
}
