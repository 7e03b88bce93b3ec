'use server'
import { staffAction } from '@/app/staff/_action/staff-action'
import { batchForm, batchIdForm } from '@/lib/paper/batch/batch-form'
import { cancelBatch, resumeBatch, startBatch } from '@/lib/paper/batch/steer-batch'

/** Starts a batch; the run goes on by itself. */
export const startPrinting = staffAction<typeof batchForm, unknown>(
  batchForm,
  async (actor, { title, areas, copies: everywhere, remember, ...choices }) => {
    const ticked = areas.filter(area => area.chosen)
    const chosen = ticked.map(({ areaId, copies = everywhere }) => ({ areaId, copies }))
    const isCounted = remember !== undefined && choices.use === 'HANDOUT'
    const counted = isCounted
      ? ticked.flatMap(({ areaId, copies }) => (copies ? { areaId, copies } : []))
      : []
    if (chosen.length === 0) return { status: 'failed', message: '一个地方也没有选。' }
    const started = await startBatch(actor, { ...choices, areas: chosen }, title, counted)
    if (started.status === 'nothing') return { status: 'failed', message: '选的地方都已撤销。' }
    return { status: 'done', message: '已经开始。', data: { batchId: started.batchId } }
  },
)

export const cancelPrinting = staffAction(batchIdForm, async (actor, { batchId }) => {
  if (await cancelBatch(actor, batchId)) return { status: 'done', message: '已取消，什么都没有留下。' }
  return { status: 'failed', message: '这一批已经结束，取消不了。' }
})

export const resumePrinting = staffAction(batchIdForm, async (actor, { batchId }) => {
  if (await resumeBatch(actor, batchId)) return { status: 'done', message: '重新开始了。' }
  return { status: 'failed', message: '这一批不用重新开始。' }
})
