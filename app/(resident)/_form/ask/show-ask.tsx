import 'server-only'
import { sendPage } from '@/app/(resident)/_form/send-page'
import { AskView } from '@/components/resident/ask/AskView'
import { EMPTY_FORM, type FormState } from '@/components/resident/form/form-state'
import { judgeConsultation } from '@/lib/answer/consultation/state'
import { readToldResult } from '@/lib/answer/consultation/told-result'
import { makeFormToken } from '@/lib/answer/form/form-token'
import { now } from '@/lib/system/clock/clock'
import type { AskPage } from './load-ask'

type Shown = { state?: FormState; isDone?: boolean; token?: string; status?: number }

/** The page of a consultation: to be answered, answered, or what came of it. */
export async function showAsk(page: AskPage, shown: Shown = {}): Promise<Response> {
  const { state = EMPTY_FORM, isDone = false, status = 200 } = shown
  const at = now()
  const isTold = judgeConsultation(page.asked, at) === 'told'
  const view = (
    <AskView
      {...page}
      now={at}
      token={shown.token ?? makeFormToken(at)}
      state={state}
      isDone={isDone}
      result={isTold ? await readToldResult(page.asked) : null}
    />
  )
  return sendPage(view, status)
}
