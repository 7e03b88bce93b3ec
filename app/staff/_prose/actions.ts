'use server'
import { z } from 'zod'
import { layOutProse } from '@/components/resident/prose-page'
import { renderProse } from '@/lib/content/prose'
import { staffAction } from '../_action/staff-action'

const textSchema = z.object({ text: z.string().max(20_000).default('') })

/** Markdown as residents will read it; nothing is kept. */
export const previewProse = staffAction(textSchema, async (_actor, { text }) => ({
  status: 'done',
  data: { page: layOutProse(await renderProse(text)) },
}))
