import 'server-only'
import { link } from '@/components/resident/link'
import { findOnwardCode } from '@/lib/directory/area/areas'
import { parseAreaCode } from '@/lib/directory/area/code'
import { answerDocument, type DocumentPlan } from './answer'
import { refuse } from './refuse'
import { type DocumentRequest, readRequest } from './request'

type Params = Record<string, string>
export type AreaRequest = DocumentRequest & {
  code: string
  params: Params
  /** The address behind the code. */
  rest: string
}

/**
 * The front of every route under `/k/{code}`, which is asked by canonical addresses alone (readAddress); refuses what
 * cannot be a code.
 * @param rest the address behind the code, from the route's other parameters and what it reads of its query
 */
export function withArea(
  rest: string | ((params: Params, url: URL) => string),
  answer: (request: Request, area: AreaRequest) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const read = readRequest(request)
    if (!read) return refuse(414, request)
    const params = (await context.params) as Params
    const code = parseAreaCode(params.code ?? '')
    if (!code) return refuse(404, request)
    return answer(request, {
      ...read,
      code,
      params,
      rest: typeof rest === 'string' ? rest : rest(params, read.url),
    })
  }
}

function addressOf({ code, rest, big, bigOfArea }: AreaRequest): string {
  return link(`/k/${code}${rest}`, rest === '' ? bigOfArea : big)
}

/** Where the address of a withdrawn area leads; null while the area is in use. */
export async function leadOn(area: AreaRequest): Promise<string | null> {
  const code = await findOnwardCode(area.code)
  return code && addressOf({ ...area, code })
}

/** Answers a document of an area, and leads on where the area was withdrawn. */
export function answerArea(
  request: Request,
  area: AreaRequest,
  load: DocumentPlan['load'],
  more: Pick<DocumentPlan, 'comesByItself'> = {},
) {
  return answerDocument(request, {
    ...more,
    address: addressOf(area),
    subject: { area: area.code },
    load: async now => {
      const onward = await leadOn(area)
      return onward ? { leadTo: onward } : load(now)
    },
  })
}
