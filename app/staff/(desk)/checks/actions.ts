'use server'
import { refresh } from 'next/cache'
import { staffAction } from '@/app/staff/_action/staff-action'
import { answerReports } from '@/lib/answer/report/answer-reports'
import { checkForm } from '@/lib/directory/phone/check-form'
import { describeRecorded } from '@/lib/directory/phone/check-words'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { recordCheck } from '@/lib/directory/phone/record-check'
import { sayFitsOfService } from '@/lib/paper/fit/foresee'

/** What the list does once a call is recorded. */
export type Recorded = {
  /** The service whose number must be mended. */
  mend: number | null
}

/** Records what came of ringing a number. */
export const record = staffAction<typeof checkForm, Recorded>(
  checkForm,
  async (actor, { intent: result, ...call }) => {
    const outcome = await recordCheck(actor, { ...call, result }, answerReports)
    refresh()
    if (outcome.status === 'recorded') {
      const mend = result === 'WRONG' ? outcome.serviceId : null
      // What is shown now is printed, too.
      const more = result === 'ANSWERED' ? await sayFitsOfService(outcome.serviceId) : undefined
      return { status: 'done', message: describeRecorded(call.number, result), more, data: { mend } }
    }
    if (outcome.status === 'gone') return { status: 'failed', message: '没有记下：这个号码已经停用了。' }
    const today = outcome.number ? `改成了 ${formatPhoneNumber(outcome.number)}` : '撤掉了'
    return {
      status: 'failed',
      message: `没有记下：刚才有人把 ${formatPhoneNumber(call.number)} ${today}。请按现在的号码再打一次，备注还在。`,
    }
  },
)
