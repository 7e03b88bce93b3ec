import type { PhoneSeed, ServiceSeed } from '../types'
import { nationalNumbers } from './national-numbers'
import { ARTICLE } from './sources'

type Row = Pick<ServiceSeed, 'name' | 'description' | 'keywords'> & {
  slug: string
  category: string
  organization: string
  number?: keyof typeof nationalNumbers
}

const list: Row[] = [
  {
    slug: 'fire',
    category: 'rescue',
    organization: 'fire',
    number: '119',
    name: '火灾和抢险救援',
    description: '着火、塌房、落水、有人被困时打。说清在哪个村、哪一家，里面还有没有人。',
    keywords: ['着火', '救火', '火警', '消防', '被困', '塌房', '落水'],
  },
  {
    slug: 'ambulance',
    category: 'rescue',
    organization: 'ambulance',
    number: '120',
    name: '突发急病和受伤',
    description: '突然昏倒、受了重伤、急着生孩子时打。说清地址和病情，派个人到路口接车。',
    keywords: ['急救', '救护车', '昏倒', '受伤', '生孩子'],
  },
  {
    slug: 'police',
    category: 'rescue',
    organization: 'police',
    number: '110',
    name: '报警求助',
    description: '碰上偷抢、打架、骗钱，家里人走失时打。说清在什么地方、出了什么事。',
    keywords: ['报案', '警察', '派出所', '被骗', '诈骗', '小偷', '走失'],
  },
  {
    slug: 'consultation',
    category: 'medical',
    organization: 'health',
    number: '12320',
    name: '看病健康咨询',
    description: '血脂血压等指标看不懂、平时该注意什么，都能问。手边备好化验单。',
    keywords: ['血脂', '血压', '血糖', '看病', '体检', '化验单', '义诊', '健康'],
  },
  {
    slug: 'seed-and-crop',
    category: 'pesticide',
    organization: 'farming',
    number: '12316',
    name: '种子农药化肥咨询',
    description: '选种、打药、施肥，买到假种子假农药，都能问。说清种的是啥、地里啥样。',
    keywords: ['种子', '农药', '化肥', '肥料', '打药', '病虫害', '种地', '庄稼', '假农药'],
  },
  {
    slug: 'advice-and-aid',
    category: 'legal',
    organization: 'law',
    number: '12348',
    name: '法律咨询和法律援助',
    description: '土地、欠薪、借钱、家庭纠纷，都能问。备好合同、欠条，说蒙古语也行。',
    keywords: ['律师', '打官司', '欠薪', '工钱', '土地', '借钱', '调解', '纠纷'],
  },
  {
    slug: 'work-and-insurance',
    category: 'jobs',
    organization: 'labour',
    number: '12333',
    name: '找工作、培训和社保',
    description: '找活干、学手艺，社保怎么办、查哪里，都能问。手边备好身份证。',
    keywords: ['打工', '招工', '找活', '培训', '学手艺', '社保', '养老保险', '创业'],
  },
  {
    slug: 'company',
    category: 'chat',
    organization: 'centre',
    name: '上门拉话、搭把手',
    description: '志愿者上门陪您说说话，听听难处，再帮着搭把手。说清住在哪儿、想帮点啥。',
    keywords: ['聊天', '说话', '陪伴', '孤单', '帮忙', '老人'],
  },
]

const keyOf = ({ category, slug }: Row) => `service:GY:${category}:${slug}`

/** 固阳县's services; every card of the county inherits them. The kinds are the article's, the words ours. */
export const services: ServiceSeed[] = list.map(row => ({
  key: keyOf(row),
  area: 'area:GY',
  category: `category:${row.category}`,
  organization: `organization:GY:${row.organization}`,
  name: row.name,
  description: row.description,
  keywords: row.keywords,
  source: row.number ? `${ARTICLE}；${row.number}：${nationalNumbers[row.number].source}` : ARTICLE,
}))

function listPhones(row: Row): PhoneSeed[] {
  const service = keyOf(row)
  const key = service.replace('service:', 'phone:')
  const local: PhoneSeed = {
    key: `${key}:local`,
    service,
    kind: 'LOCAL',
    label: '固阳县本地电话',
    source: '县里还没有公布这项服务的本地电话，待核实',
  }
  if (!row.number) return [local]
  return [
    {
      key: `${key}:${row.number}`,
      service,
      kind: 'NATIONAL',
      number: row.number,
      ...nationalNumbers[row.number],
    },
    local,
  ]
}

/** Each service's national number, and a blank for the county's own. */
export const phones: PhoneSeed[] = list.flatMap(listPhones)
