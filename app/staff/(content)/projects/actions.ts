'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/staff/_action/staff-action'
import { answerRecord } from '@/app/staff/_record/answer'
import { copySchema } from '@/lib/desk/copy-list/copy-form'
import { copyProjects } from '@/lib/desk/copy-list/copy-projects'

const DONE = { draft: '存成了草稿', submit: '提交了审核', publish: '发布了' }

export const copyList = staffAction(copySchema, async (actor, copy) => {
  const outcome = await copyProjects(actor, copy)
  if (!outcome.ok) return answerRecord(outcome, '')
  refresh()
  if (outcome.copied === 0)
    return { status: 'done', message: `没有要抄的：${copy.toYear}年都已经有了，或有人正在改。` }
  return { status: 'done', message: `抄了${outcome.copied}个项目，${DONE[copy.intent]}。` }
})
