'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/staff/_action/staff-action'
import { rulesSchema, templatesSchema } from '@/lib/answer/office/rules-form'
import { saveRules } from '@/lib/answer/office/save-rules'
import { saveTemplates } from '@/lib/answer/office/templates'
import type { FormState } from '@/lib/system/form/form-state'

function answer(isSaved: boolean, message: string): FormState<never> {
  if (!isSaved) return { status: 'failed', message: '来信设置由旗县统一定，这里不是旗县。' }
  refresh()
  return { status: 'done', message }
}

export const saveCaseRules = staffAction(rulesSchema, async (actor, rules) =>
  answer(await saveRules(actor, rules), '来信设置保存好了，新来的信按这个算。'),
)

export const saveCaseTemplates = staffAction(templatesSchema, async (actor, { areaId, templates }) =>
  answer(await saveTemplates(actor, areaId, templates), '答复模板保存好了。'),
)
