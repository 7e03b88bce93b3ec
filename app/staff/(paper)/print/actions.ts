'use server'
import { staffAction } from '@/app/staff/_action/staff-action'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { printForm } from '@/lib/paper/edition/edition-form'
import { createEdition } from '@/lib/paper/edition/print'

/** Prints one area's card. */
export const printCard = staffAction<typeof printForm, unknown>(printForm, async (actor, wish) => {
  const outcome = await createEdition(actor, wish)
  switch (outcome.status) {
    case 'printed':
      return {
        status: 'done',
        message: `第${outcome.number}次已排好。`,
        data: { editionId: outcome.editionId },
      }
    case 'blocked': {
      const lines = outcome.lines.map(
        line => `${line.name}（${line.numbers.map(n => formatPhoneNumber(n.number)).join('、')}）`,
      )
      return {
        status: 'failed',
        message: `没有印：这些号码过期没核验：${lines.join('；')}。先核验，或者勾选改印别的号码。`,
      }
    }
    case 'overflow':
      return { status: 'failed', message: `没有印：卡上放不下${outcome.lines.join('、')}。` }
    case 'no-card':
      return { status: 'failed', message: '这里没有卡可印。' }
  }
})
