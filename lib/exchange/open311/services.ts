import 'server-only'
import { WAY_NAMES } from '@/lib/answer/case/words'
import { type Rules, readRules } from '@/lib/answer/rules/rules'
import type { ReportWay } from '@/lib/generated/prisma/enums'
import { now } from '@/lib/system/clock/clock'
import { idsOnPath } from '@/lib/system/tree/path'
import { codeOf, nameOf, type OpenKind, readCode } from './codes'
import { Fault } from './fault'
import type { County } from './jurisdiction'
import type { Answer, Value } from './write'

type Service = { kind: OpenKind; topic: string | null }

/** The rules of a county. */
export const rulesOf = (county: County): Promise<Rules> => readRules(idsOnPath(county.path), now())

const ABOUT: Record<OpenKind, { description: string; keywords: string; group: string }> = {
  PROBLEM: {
    description: '居民身边的问题，由所在村、社区受理，转给物业等单位办。',
    keywords: '身边问题,物业,楼道',
    group: '身边问题',
  },
  OPINION: { description: '对明白卡和志愿服务的意见建议。', keywords: '意见,建议', group: '意见建议' },
  ORDER: { description: '点单：请志愿者上门。要留电话。', keywords: '点单,志愿服务', group: '志愿服务' },
  REPORT: { description: '明白卡上的号码打不通。', keywords: '号码,没人接,空号,占线', group: '号码核验' },
}

type Attribute = {
  code: string
  datatype: 'string' | 'datetime' | 'singlevaluelist'
  required: boolean
  datatype_description: string | null
  description: string
  values?: { key: string; name: string }[]
  /** In characters. */
  most?: number
}

const WAYS = (Object.keys(WAY_NAMES) as ReportWay[]).map(key => ({ key, name: WAY_NAMES[key] }))

const place: Omit<Attribute, 'code' | 'description'> = {
  datatype: 'string',
  required: false,
  datatype_description: '最多30个字',
  most: 30,
}

/** What more is asked of a request of each kind. */
export const ATTRIBUTES: Record<OpenKind, Attribute[]> = {
  PROBLEM: [
    { ...place, code: 'building', description: '楼' },
    { ...place, code: 'unit', description: '单元' },
    {
      code: 'urgent',
      datatype: 'singlevaluelist',
      required: false,
      datatype_description: null,
      description: '急不急',
      values: [
        { key: 'true', name: '急' },
        { key: 'false', name: '不急' },
      ],
    },
  ],
  OPINION: [],
  ORDER: [
    {
      code: 'wish',
      datatype: 'string',
      required: true,
      datatype_description: '最多100个字',
      most: 100,
      description: '请志愿者做什么',
    },
    {
      code: 'wanted_on',
      datatype: 'datetime',
      required: false,
      datatype_description: '2026-11-28',
      description: '想哪天来',
    },
  ],
  REPORT: [
    {
      code: 'number',
      datatype: 'string',
      required: true,
      datatype_description: '号码，固定电话带区号',
      description: '明白卡上打不通的号码',
    },
    {
      code: 'way',
      datatype: 'singlevaluelist',
      required: true,
      datatype_description: null,
      description: '怎么打不通',
      values: WAYS,
    },
  ],
}

/** GET services: what can be asked for in a county (GeoReport v2, "GET Service List"). */
export async function listServices(county: County): Promise<Answer> {
  const { topics, closed } = await rulesOf(county)
  const problems: Service[] = topics.map(topic => ({ kind: 'PROBLEM', topic }))
  const others: Service[] = (['OPINION', 'ORDER', 'REPORT'] as const).map(kind => ({ kind, topic: null }))
  const value = [...problems, ...others]
    .filter(({ kind }) => !closed.includes(kind))
    .map(service => ({
      service_code: codeOf(service),
      service_name: nameOf(service),
      description: ABOUT[service.kind].description,
      metadata: ATTRIBUTES[service.kind].length > 0,
      type: 'realtime',
      keywords: ABOUT[service.kind].keywords,
      group: ABOUT[service.kind].group,
    }))
  return { root: 'services', value }
}

/** What a code of a county means. @throws Fault 404 */
export async function requireService(county: County, code: string): Promise<Service> {
  const service = readCode(code, (await rulesOf(county)).topics)
  if (!service) throw new Fault(404, 'service_code was not found: 没有这类服务，请看 services 的列表')
  return service
}

/** GET services/{code}: what more is asked of one ("GET Service Definition"). @throws Fault 404 */
export async function defineService(county: County, code: string): Promise<Answer> {
  const { kind } = await requireService(county, code)
  const attributes = ATTRIBUTES[kind].map(({ code, values = [], ...rest }, at) => ({
    variable: true,
    code,
    datatype: rest.datatype,
    required: rest.required,
    datatype_description: rest.datatype_description,
    order: at + 1,
    description: rest.description,
    ...(rest.datatype === 'singlevaluelist' && { values: values as Value }),
  }))
  return { root: 'service_definition', value: { service_code: code, attributes } }
}
