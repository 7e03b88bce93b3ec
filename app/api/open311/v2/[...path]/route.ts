import { answerOpen311, sendFault } from '@/app/api/open311/_answer/answer'
import { parsePath, type Resource } from '@/app/api/open311/_answer/parse-path'
import { type Admitted, admitPartner } from '@/lib/answer/partner/admit'
import { createRequest } from '@/lib/exchange/open311/create-request'
import { describeEndpoint } from '@/lib/exchange/open311/discovery'
import { Fault } from '@/lib/exchange/open311/fault'
import { findJurisdiction, requireOwn } from '@/lib/exchange/open311/jurisdiction'
import { getRequest, listRequests } from '@/lib/exchange/open311/requests'
import { defineService, listServices } from '@/lib/exchange/open311/services'
import type { Answer } from '@/lib/exchange/open311/write'
import { networkOf } from '@/lib/system/caller/network'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

type Context = { params: Promise<{ path: string[] }> }

const NOTHING = () => new Fault(404, 'not found: 没有这个地址')

/** Who asks: cases are nobody's to read without a key of the county. */
async function admit(request: Request, said: URLSearchParams): Promise<Admitted> {
  const key = said.get('api_key')
  if (!key) throw new Fault(403, 'Missing api_key: 请向旗县要密钥')
  const admitted = await admitPartner(key, networkOf(request.headers.get(CLIENT_ADDRESS) ?? ''))
  if (admitted === 'unknown') throw new Fault(403, 'Invalid api_key received: 密钥不对或者已经收回')
  if (admitted === 'limited') throw new Fault(429, 'Too many requests: 请慢一点，或者明天再来')
  requireOwn(admitted.county, said.get('jurisdiction_id') || null)
  return admitted
}

async function read(request: Request, { name, id }: Resource): Promise<Answer> {
  if (name === 'discovery') return describeEndpoint()
  const query = new URL(request.url).searchParams
  if (name === 'requests') {
    const { county } = await admit(request, query)
    return id === null ? listRequests(county, query) : getRequest(county, id)
  }
  const county = await findJurisdiction(query.get('jurisdiction_id') || null)
  return id === null ? listServices(county) : defineService(county, id)
}

const FORM = /^application\/x-www-form-urlencoded\b/i

/** The arguments of a POST; a key may stand in its address, too. */
async function readFields(request: Request): Promise<URLSearchParams> {
  if (!FORM.test(request.headers.get('content-type') ?? ''))
    throw new Fault(400, 'Content-Type must be application/x-www-form-urlencoded')
  const text = await request.text()
  if (/%00|\0/.test(text)) throw new Fault(400, 'invalid: NUL')
  return new URLSearchParams([...new URLSearchParams(text), ...new URL(request.url).searchParams])
}

/** Open311 GeoReport v2: what it serves, the services of a county, and to who has a key its cases. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const resource = parsePath((await context.params).path)
  if (!resource) return sendFault(NOTHING(), 'xml')
  return answerOpen311(resource.format, () => askDatabase(() => read(request, resource)))
}

/** A case of another system's. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const resource = parsePath((await context.params).path)
  if (!resource) return sendFault(NOTHING(), 'xml')
  const { name, id, format } = resource
  if (name !== 'requests' || id !== null) return refuseMethod(request, context)
  return answerOpen311(
    format,
    async () => {
      const fields = await readFields(request)
      return askDatabase(async () => createRequest(await admit(request, fields), fields), CHANGE_PATIENCE_MS)
    },
    201,
  )
}

async function refuseMethod(_request: Request, context: Context): Promise<Response> {
  const format = parsePath((await context.params).path)?.format ?? 'xml'
  return sendFault(new Fault(405, 'method not allowed'), format)
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as PUT }
