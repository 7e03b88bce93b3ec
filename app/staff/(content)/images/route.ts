import { answerForm } from '@/app/staff/_action/answer-form'
import { parseForm } from '@/app/staff/_action/parse-form'
import { readUpload } from '@/app/staff/_action/read-upload'
import { answerInvalid, isOfAnother, OF_ANOTHER } from '@/app/staff/_action/staff-action'
import { imageAddress } from '@/lib/content/image/address'
import { LARGEST_FILE, LARGEST_FILE_WORDS } from '@/lib/content/image/image-limits'
import { uploadSchema } from '@/lib/content/image/upload-form'
import { uploadImage } from '@/lib/content/image/upload-image'
import { readActor } from '@/lib/staff/session/actor'
import type { FormState } from '@/lib/system/form/form-state'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

async function upload(request: Request): Promise<FormState> {
  const actor = await askDatabase(readActor, CHANGE_PATIENCE_MS)
  const form = await readUpload(request, LARGEST_FILE)
  if (form === 'large') return answerInvalid({ file: [LARGEST_FILE_WORDS] })
  if (form === 'broken') return answerInvalid({ file: ['没有收到完整的图片，请再试一次'] })
  if (isOfAnother(actor, form)) return OF_ANOTHER
  const submission = parseForm(form, uploadSchema)
  if (submission.status !== 'success') return answerInvalid(submission.error)
  const { areaId, alt, use, file } = submission.value
  const bytes = Buffer.from(await file.arrayBuffer())
  const outcome = await uploadImage(actor, { areaId, alt, use, name: file.name, bytes })
  if (!outcome.ok) return answerInvalid({ file: [outcome.message] })
  return {
    status: 'done',
    message: '图片已上传。',
    data: { id: outcome.id, alt, markdown: `![${alt}](${imageAddress(outcome.id)})` },
  }
}

/** Takes a picture for an area's articles, announcements and head. */
export function POST(request: Request): Promise<Response> {
  return answerForm(() => upload(request))
}
