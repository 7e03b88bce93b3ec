import { z } from 'zod'
import { answerStaffJson } from '@/app/staff/_action/staff-file'
import { layOutProse } from '@/components/resident/prose-page'
import { previewProse } from '@/lib/content/prose/preview-prose'
import { idSchema } from '@/lib/system/database/ids'

/** More than the longest article, in UTF-8 and with the form around it. */
const LARGEST = 100_000

const textSchema = z.object({
  areaId: idSchema,
  text: z.string().max(20_000),
})

async function readText(request: Request) {
  if (Number(request.headers.get('content-length') ?? LARGEST + 1) > LARGEST) return null
  try {
    return textSchema.safeParse(Object.fromEntries(await request.formData())).data ?? null
  } catch {
    return null
  }
}

/** Markdown as residents will read it, on a page of its own. Stores nothing. */
export function POST(request: Request): Promise<Response> {
  return answerStaffJson(async actor => {
    const typed = await readText(request)
    return typed && { page: layOutProse(await previewProse(actor, typed.areaId, typed.text)) }
  })
}
