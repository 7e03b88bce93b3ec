import type { ServiceSeed } from '../types'
import { ARTICLE, HOTLINE_RULES } from './sources'

const emergency = `全国统一紧急号码；${HOTLINE_RULES}`

const list: Omit<ServiceSeed, 'key' | 'source' | 'area'>[] = [
  {
    category: 'rescue',
    organization: '国家综合性消防救援队伍',
    name: '火灾和抢险救援',
    description: '着火、被困、房屋倒塌、遇水遇险时打。说清在哪个村、哪家、有没有人被困。',
    keywords: ['着火', '救火', '消防', '被困'],
    national: [{ number: '119', basis: emergency, roundTheClock: true }],
  },
  {
    category: 'rescue',
    organization: '院前医疗急救机构',
    name: '突发急病和受伤',
    description: '人昏倒、胸口疼、重伤、难产时打。说清地址和病人情况，留人在路口接车。',
    keywords: ['急救', '救护车', '昏倒'],
    national: [{ number: '120', basis: emergency, roundTheClock: true }],
  },
  {
    category: 'rescue',
    organization: '公安机关',
    name: '报警求助',
    description: '遇到偷抢、打架、走失、被骗时打。',
    keywords: ['警察', '被骗', '诈骗', '走失'],
    national: [{ number: '110', basis: emergency, roundTheClock: true }],
  },
  {
    category: 'medical',
    organization: '卫生热线',
    name: '看病健康咨询',
    description: '血脂、血压等指标看不懂，平时要注意什么，都可以问。手边备好化验单。',
    keywords: ['血脂', '血压', '看病', '体检', '义诊', '健康'],
    national: [{ number: '12320', basis: '卫生健康部门全国统一卫生热线' }],
  },
  {
    category: 'pesticide',
    organization: '农业系统公益服务热线',
    name: '种子农药化肥咨询',
    description: '选种子、打农药、施肥怎么做，买到假种子假农药怎么办。说清作物和地里情况。',
    keywords: ['种子', '化肥', '肥料', '打药', '病虫害', '种地', '庄稼'],
    national: [{ number: '12316', basis: '农业系统公益服务统一专用号码，农市发〔2006〕10号' }],
  },
  {
    category: 'legal',
    organization: '公共法律服务热线',
    name: '法律咨询和法律援助',
    description: '土地、欠薪、借钱、家庭纠纷，问法律、求援助、找调解。能说蒙古语和汉语。',
    keywords: ['律师', '打官司', '欠薪', '土地', '调解', '纠纷'],
    national: [{ number: '12348', basis: '司法部公共法律服务热线' }],
  },
  {
    category: 'jobs',
    organization: '人力资源和社会保障热线',
    name: '找工作、培训和社保',
    description: '找活干、学手艺、社保怎么办，都可以问。',
    keywords: ['打工', '工作', '培训', '社保', '养老', '创业'],
    national: [{ number: '12333', basis: '人力资源和社会保障部咨询服务热线' }],
  },
  {
    category: 'chat',
    organization: '固阳县新时代文明实践服务中心',
    name: '上门拉话、搭把手',
    description: '志愿者上门陪老人说说话，听听难处，再帮着搭把手。',
    keywords: ['聊天', '陪伴', '孤独', '帮忙', '老人'],
    national: [],
  },
]

/** 固阳县's services; the whole county's cards inherit them. */
export const services: ServiceSeed[] = list.map(service => ({
  ...service,
  area: 'GY',
  key: `service:GY:${service.category}:${service.name}`,
  source: ARTICLE,
}))
