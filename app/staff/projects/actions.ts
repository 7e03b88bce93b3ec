'use server'
import { refresh } from 'next/cache'
import { copySchema } from '@/lib/content/copy-form'
import { copyProjects } from '@/lib/content/copy-projects'
import { staffAction } from '../_action/staff-action'
import { answerRecord } from '../_record/answer'

const DONE = { draft: '存成了草稿', submit: '提交了审核', publish: '发布了' }

export const copyList = staffAction(copySchema, async (actor, copy) => {
  const outcome = await copyProjects(actor, copy)
  if (!outcome.ok) return answerRecord(outcome, '')
  refresh()
  if (outcome.copied === 0)
    return { status: 'done', message: `没有要抄的：${copy.toYear}年都已经有了，或有人正在改。` }
  return { status: 'done', message: `抄了${outcome.copied}个项目，${DONE[copy.intent]}。` }
})
