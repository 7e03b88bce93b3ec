import 'server-only'
import { link } from '@/components/resident/link'
import { parseAreaCode } from '@/lib/directory/area/code'
import { refuse } from './refuse'
import { type DocumentRequest, readRequest, redirectTo } from './request'

type Params = Record<string, string>
type AreaRequest = DocumentRequest & { code: string; params: Params }

/**
 * The front of every route under `/k/{code}`: refuses what cannot be a code, and sends one typed in
 * another case or width to its right form.
 * @param rest the address behind the code, from the route's other parameters and what it reads of its query
 */
export function withArea(
  rest: string | ((params: Params, url: URL) => string),
  answer: (request: Request, area: AreaRequest) => Promise<Response>,
) {
  return async (request: Request, context: { params: Promise<unknown> }): Promise<Response> => {
    const read = readRequest(request)
    if (!read) return refuse(414)
    const params = (await context.params) as Params
    const typed = decodeSafely(params.code ?? '')
    const code = parseAreaCode(typed)
    if (!code) return refuse(404)
    const behind = typeof rest === 'string' ? rest : rest(params, read.url)
    if (code !== typed) return redirectTo(link(`/k/${code}${behind}`, read.big))
    return answer(request, { ...read, code, params })
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
