import { parse } from '@conform-to/dom'
import { isOwnForm } from '@/app/staff/_action/parse-form'
import { answerStaffJson } from '@/app/staff/_action/staff-file'
import { previewService } from '@/lib/directory/service/preview'
import { readTypedService } from '@/lib/directory/service/typed-service'
import { drawPreview } from './draw-preview'

/** More than any honest form holds. */
const LARGEST = 100_000

async function readTyped(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length') ?? LARGEST + 1) > LARGEST) return {}
  try {
    const form = await request.formData()
    return isOwnForm(form) ? parse(form, { resolve: value => ({ value }) }).payload : {}
  } catch {
    return {}
  }
}

/** What is typed in a service form as the phone page and the card would show it. Stores nothing. */
export function POST(request: Request): Promise<Response> {
  return answerStaffJson(async actor => {
    const values = await readTyped(request)
    const typed = readTypedService(values)
    const preview = typed && (await previewService(actor, typed, values.asVerified === 'on'))
    return preview && drawPreview(preview)
  })
}
