import 'server-only'
import { setType } from '@/lib/paper/press/press'
import { formatDate } from '@/lib/system/clock/shanghai'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { findQrModules, listRects } from '@/lib/system/format/qr-modules'
import { addressOfAsk } from './ask-address'
import { hasFew, LEAST_FOR_PERCENT, type QuestionCount, type Result } from './count-answers'
import type { AskedConsultation } from './find-asked'

/** Pixels of its width. */
const WIDTH = 800

function layOutQuestion({ question, position, answered, choices }: QuestionCount, of: number) {
  const isText = question.kind === 'TEXT'
  return {
    asked: of > 1 ? `${position}. ${question.text}` : question.text,
    said: isText ? `${answered}个人写了，写的话不公开` : `${answered}个人答了`,
    choices,
  }
}

/**
 * What came of a consultation, as a PNG to keep and pass on: what was decided, how many made each choice, and the code of
 * its page. Nothing that anybody wrote stands in it.
 * @param code the area by whose page it is asked for
 * @throws QueueFull, PressFailed as `setType`
 */
export async function drawResult(
  { id, title, areaName, closesAt, decision }: AskedConsultation,
  result: Result,
  code: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { replies, questions } = result
  const few = hasFew(result) ? `答的不到${LEAST_FOR_PERCENT}个人的，只说人数。` : ''
  const { size, rects } = findQrModules(toPublicUrl(addressOfAsk(code, id)).toUpperCase())
  const told = {
    ...{ area: areaName, title, decision },
    said: `${formatDate(closesAt)}截止，一共${replies}个人答了。${few}`,
    questions: questions.map(counted => layOutQuestion(counted, questions.length)),
    code: { size, rects: listRects({ rects }) },
  }
  const inputs = { told: JSON.stringify(told) }
  const job = { template: 'result-1', inputs, output: 'png', pngWidth: WIDTH } as const
  const set = await setType({ ...job, finish: 'office', isLarge: false }, 'public')
  if (!set.ok) throw new Error('unreachable: the picture has no lines that may not fit')
  return Uint8Array.from(set.bytes)
}
