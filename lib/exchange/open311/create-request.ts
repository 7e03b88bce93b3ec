import 'server-only'
import { receiveCase } from '@/lib/answer/case/receive'
import type { AboutPhone, Said } from '@/lib/answer/case/said'
import { KIND_NAMES } from '@/lib/answer/case/words'
import type { Admitted } from '@/lib/answer/partner/admit'
import { getArea } from '@/lib/directory/area/areas'
import { parseAreaCode } from '@/lib/directory/area/code'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import type { ReportWay } from '@/lib/generated/prisma/enums'
import { writeLog } from '@/lib/staff/log/log'
import { now } from '@/lib/system/clock/clock'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { hashToken } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { idsOnPath } from '@/lib/system/tree/path'
import { Fault } from './fault'
import type { County } from './jurisdiction'
import { type PostedRequest, readPosted } from './posted'
import { requireService, rulesOf } from './services'
import type { Answer } from './write'

/** The area and those above it. @throws Fault 400 where the county has none of this code */
async function openArea(county: County, addressId: string | null): Promise<AreaRef[]> {
  const code = addressId === null ? county.code : parseAreaCode(addressId)
  const area = code && (await getArea(code))
  const path = area ? [area, ...area.ancestors] : []
  if (!path.some(({ id }) => id === county.id))
    throw new Fault(400, 'address_id is invalid: 请给本旗县里一个区域的代码')
  return path
}

const PHONE = {
  id: true,
  number: true,
  service: {
    select: {
      id: true,
      name: true,
      areaId: true,
      overridesId: true,
      overrides: { select: { name: true } },
      category: { select: { name: true } },
    },
  },
} as const

/** The line of a card with a number. @throws Fault 400 where none of the county's cards has it */
async function findLine(county: County, typed: string): Promise<AboutPhone> {
  const read = normalizePhoneNumber(typed)
  const found =
    read.ok &&
    (await getPrisma().phone.findFirst({
      where: {
        number: read.digits,
        withdrawnAt: null,
        service: {
          withdrawnAt: null,
          OR: [{ area: { path: { startsWith: county.path } } }, { areaId: { in: idsOnPath(county.path) } }],
        },
      },
      orderBy: { id: 'asc' },
      select: PHONE,
    }))
  if (!found) throw new Fault(400, 'attribute[number] is invalid: 明白卡上没有这个号码')
  const { id, name, areaId, overridesId, overrides, category } = found.service
  return {
    serviceId: overridesId ?? id,
    name: name ?? overrides?.name ?? category.name,
    ownerId: areaId,
    phoneId: found.id,
    number: found.number!,
  }
}

type Service = Awaited<ReturnType<typeof requireService>>

async function say(
  county: County,
  { kind, topic }: Service,
  posted: PostedRequest,
  ownerId: number,
): Promise<Said> {
  const { attributes, text, estate, phone } = posted
  const contact = { phone, sharesPhone: false }
  if (kind === 'REPORT') {
    const about = await findLine(county, attributes.number!)
    return { kind, about, way: attributes.way as ReportWay }
  }
  if (kind === 'OPINION') {
    if (!text) throw new Fault(400, 'description was not provided')
    return { kind, about: null, text, ...contact }
  }
  if (kind === 'ORDER') {
    const { wish = '', wanted_on: wantedOn = null } = attributes
    return { kind, projectId: null, about: null, wish, ownerId, wantedOn, wantedPart: null, text, ...contact }
  }
  const { building = null, unit = null, urgent } = attributes
  return {
    kind,
    topic: topic!,
    isUrgent: urgent === 'true',
    estate,
    building,
    unit,
    text,
    ...contact,
  }
}

/** By what a request is known that is sent again on the same day: its partner and all that it says. */
function onceOf({ id }: Admitted, fields: URLSearchParams): string {
  const said = [...fields].filter(([name]) => name !== 'api_key').sort(([a], [b]) => (a < b ? -1 : 1))
  const day = writeDay(shanghaiParts(now()).dayNumber)
  return hashToken(JSON.stringify(['open311', id, day, said]))
}

/** POST requests: a case of another system's ("POST Service Request"). @throws Fault */
export async function createRequest(partner: Admitted, fields: URLSearchParams): Promise<Answer> {
  const { county, name } = partner
  if (!partner.mayWrite) throw new Fault(403, 'Invalid api_key: 这个密钥只能读')
  const code = fields.get('service_code')
  if (!code) throw new Fault(400, 'service_code was not provided')
  const service = await requireService(county, code)
  const posted = readPosted(service.kind, fields)
  const path = await openArea(county, posted.addressId)
  const said = await say(county, service, posted, path[0]!.id)
  const once = onceOf(partner, fields)
  const outcome = await receiveCase(said, {
    path,
    source: 'PARTNER',
    codeToken: null,
    once,
    network: null,
    partnerId: partner.id,
  })
  if (outcome.status === 'limited') throw new Fault(429, '今天送来的太多了，请明天再送')
  if (outcome.status === 'closed') throw new Fault(400, '现在不收这类来件')
  if (outcome.status === 'counted') throw new Fault(400, '这个号码已经有人反映，正在核实，不用再送')
  const summary = `对接单位“${name}”送来一件${KIND_NAMES[service.kind]}`
  await writeLog(getPrisma(), { actor: null, areaId: county.id, action: 'partner.case', summary })
  const { answerDays } = await rulesOf(county)
  const notice = `${answerDays[service.kind]}个工作日内答复`
  const value = [{ service_request_id: outcome.number, service_notice: notice, account_id: null }]
  return { root: 'service_requests', value }
}
