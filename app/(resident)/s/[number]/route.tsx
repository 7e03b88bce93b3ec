import { refuse } from '@/app/(resident)/_document/refuse'
import { type DocumentRequest, readRequest } from '@/app/(resident)/_document/request'
import { answerFailure } from '@/app/(resident)/_form/answer-failure'
import { readNumber, refuseUnknown } from '@/app/(resident)/_form/case/own-number'
import { readDeed, takeDeed } from '@/app/(resident)/_form/case/take-deed'
import { readPosted } from '@/app/(resident)/_form/read-posted'
import { goOn, sendPage } from '@/app/(resident)/_form/send-page'
import { CaseView } from '@/components/resident/case/CaseView'
import type { CaseDeed, DeedState, SureDeed } from '@/components/resident/case/DeedForm'
import { type DoneDeed, readDone } from '@/components/resident/case/Done'
import { SureView } from '@/components/resident/case/SureView'
import { link } from '@/components/resident/link'
import { readLost, writeLost } from '@/lib/answer/case/lost-pictures'
import { type OwnCase, readOwnCase } from '@/lib/answer/case/read-case'
import { makeFormToken, readFormToken } from '@/lib/answer/form/form-token'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

type Context = { params: Promise<{ number: string }> }

/** What is asked about once more: what an address names, or what was tried and could not be done; null: nothing. */
function readSure(asked: string | null, { may, isEmptied }: OwnCase): SureDeed | null {
  if (asked === 'withdraw') return may.withdraw ? asked : null
  return asked === 'erase' && !isEmptied ? asked : null
}

async function showCase(
  request: Request,
  number: string,
  read: DocumentRequest,
  tried: DeedState = null,
): Promise<Response> {
  const at = now()
  const own = await readOwnCase(number, at)
  if (!own) return refuseUnknown(request)
  const token = makeFormToken(at)
  const query = read.url.searchParams
  const sure = readSure(tried ? tried.deed : query.get('sure'), own)
  const done = tried ? null : readDone(query.get('done'), own)
  const view = sure ? (
    <SureView own={own} deed={sure} token={token} big={read.big} tried={tried} />
  ) : (
    <CaseView
      own={own}
      token={token}
      big={read.big}
      now={at}
      done={done}
      lost={done ? readLost(query.get('lost')) : []}
      tried={tried}
    />
  )
  return sendPage(view, tried ? 400 : 200)
}

/** A case by its number: how far it is, and what can be done. */
export async function GET(request: Request, context: Context) {
  const read = readRequest(request)
  const number = readNumber(request, (await context.params).number)
  if (!read || !number) return refuse('number', request)
  try {
    return await askDatabase(() => showCase(request, number, read))
  } catch (error) {
    return answerFailure(error, request)
  }
}

/** By what the page that a deed leads to says that it was done. */
const DONE: Record<CaseDeed, DoneDeed> = {
  add: '1',
  pictures: '1',
  explain: '1',
  rate: 'rated',
  correct: 'corrected',
  reopen: 'reopened',
  withdraw: 'withdrawn',
  erase: 'erased',
}

const STALE = '这一页打开得太久了。请再点一次。'

/** Does what the page of a case offers. */
export async function POST(request: Request, context: Context) {
  const read = readRequest(request)
  const number = readNumber(request, (await context.params).number)
  if (!read || !number) return refuse('number', request)
  const posted = await readPosted(request)
  const { fields } = posted
  const deed = readDeed(fields)
  if (!deed) return refuse(400, request)
  try {
    return await askDatabase(async () => {
      const values = Object.fromEntries(fields)
      const isOurs = readFormToken(fields.get('token') ?? '', now()) && !fields.get('website')
      const outcome = isOurs ? await takeDeed(deed, number, posted) : { errors: {}, message: STALE }
      if (outcome === 'gone') return refuseUnknown(request)
      if (outcome === 'done') return goOn(link(`/s/${number}?done=${DONE[deed]}`, read.big))
      if ('lost' in outcome)
        return goOn(link(`/s/${number}?done=2&lost=${writeLost(outcome.lost)}`, read.big))
      return showCase(request, number, read, { deed, state: { values, ...outcome } })
    }, CHANGE_PATIENCE_MS)
  } catch (error) {
    return answerFailure(error, request, fields)
  }
}
