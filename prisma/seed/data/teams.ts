import type { ActivitySeed, TeamSeed } from '../types'
import { BRIEFS, STAIRWELL } from './sources'

/** The paper counts the nine teams and does not name them: one row stands for all. */
export const teams: TeamSeed[] = [
  {
    key: 'team:YJ-WL:nine',
    area: 'area:YJ-WL',
    name: '乌兰木伦镇新时代文明实践所志愿服务队',
    teamCount: 9,
    description: '镇机关、村和社区、驻镇企事业单位的志愿者和爱心人士，一起为农牧民服务。',
    source: BRIEFS,
  },
]

/** 次 and 人次 only where the paper counts them. */
const list = [
  {
    slug: 'for-herders-and-farmers',
    area: 'YJ-WL',
    team: 'team:YJ-WL:nine',
    name: '为农牧民送服务',
    description: '讲政策、下乡演出、免费看病理发、送疫苗上门、教大家防骗。',
    dateText: '2022年，截至6月',
    sessions: 50,
    sessionsApprox: true,
    peopleServed: 600,
    peopleServedApprox: true,
    source: BRIEFS,
  },
  {
    slug: 'anti-fraud',
    area: 'DH-NH',
    name: '防养老诈骗宣传',
    description: '市、区两级检察院的党员干警发宣传图册、现场讲法，帮老年居民识破骗局。',
    dateText: '2022年6月报道',
    source: BRIEFS,
  },
  {
    slug: 'riders-consultation',
    area: 'QS-QF-WJ',
    name: '快递员、外卖员健康义诊',
    description: '社区和医疗服务队一起，为快递员、外卖员做健康义诊。',
    dateText: '2022年6月报道',
    source: BRIEFS,
  },
  {
    slug: 'stairwell',
    area: 'SH-DX-XA',
    name: '文明楼道月清理',
    description: '工作人员、党员和志愿者清理楼道杂物和小广告，死角也清到。',
    dateText: '2022年6月10日',
    source: STAIRWELL,
  },
  {
    slug: 'stairwell',
    area: 'HM-TD-YY',
    name: '清扫楼道和法律服务宣讲',
    description: '市人社局的志愿者清扫祥和三区5个单元的楼道，并把法律服务讲到社区。',
    dateText: '2022年6月10日',
    source: STAIRWELL,
  },
  {
    slug: 'stairwell',
    area: 'XC-DXL',
    name: '楼道堆物整治',
    description: '和民警、城管执法人员一起，在名都和景小区整治楼道堆物和占用消防通道，督促物业清除死角。',
    dateText: '2022年6月11日',
    source: STAIRWELL,
  },
  {
    slug: 'stairwell',
    area: 'YQ-SLY',
    name: '清洁在楼道',
    description: '网格员早晚巡查，隐患限时清理；居民和志愿者在微信群里提的问题，转给物业公司解决。',
    dateText: '2022年6月',
    source: STAIRWELL,
  },
  {
    slug: 'stairwell-culture',
    area: 'XC-ZS-ZS',
    name: '美丽在楼道',
    description: '水利厅住宅小区的楼道按精神文明建设、绿色出行、退役军人、养老敬老四个主题布置。',
    dateText: '2022年6月报道',
    source: STAIRWELL,
  },
]

export const activities: ActivitySeed[] = list.map(({ slug, area, ...activity }) => ({
  ...activity,
  key: `activity:${area}:2022:${slug}`,
  area: `area:${area}`,
  year: 2022,
}))
