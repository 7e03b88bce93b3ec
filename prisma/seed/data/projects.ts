import { ARTICLE, PAGE } from './sources'

/** What the article says was done in 金山镇, as that town's list of 2022. */
export const projects = [
  {
    name: '明白卡进村入户',
    description: '把志愿服务明白卡送到各家手里，当面讲清怎么用。',
    dateText: '2022年4月起',
    place: '支农社区、马路壕村',
  },
  {
    name: '明白卡上楼道',
    description: '在单元楼道张贴明白卡，出门进门都看得见。',
    dateText: '2022年4月起',
    place: '各单元楼道',
  },
  {
    name: '征求群众意见',
    description: '在网上听取大家对明白卡的意见，照着意见改。',
    dateText: '2022年4月',
    place: '试点村和社区',
  },
  {
    name: '医疗义诊电话咨询',
    description: '医护人员在电话里问清检查指标，告诉注意事项。',
    dateText: '2022年',
    place: '全镇',
  },
  {
    name: '农药和种子电话指导',
    description: '种地遇到种子、农药的问题，在电话里得到指导。',
    dateText: '2022年',
    place: '全镇',
  },
].map((project, position) => ({
  ...project,
  key: `project:GY-JS:2022:${project.name}`,
  area: 'GY-JS',
  year: 2022,
  position,
  source: ARTICLE,
}))

export const teams = [
  {
    key: 'team:YJ-WL:station',
    area: 'YJ-WL',
    name: '乌兰木伦镇新时代文明实践所志愿服务队',
    teamCount: 9,
    description: '由镇机关、村和社区、驻镇企事业单位的志愿者和爱心人士组成。',
    source: PAGE,
  },
]

type ActivitySeed = {
  key: string
  area: string
  team?: string
  name: string
  description: string
  dateText: string
  sessions?: number
  peopleServed?: number
}

const list: ActivitySeed[] = [
  {
    key: 'activity:YJ-WL:2022',
    area: 'YJ-WL',
    team: 'team:YJ-WL:station',
    name: '为农牧民送服务',
    description: '政策宣讲、文艺下乡、义诊义剪、送疫苗上门、反诈骗宣传。',
    dateText: '2022年上半年',
    sessions: 50,
    peopleServed: 600,
  },
  {
    key: 'activity:DH-NH:anti-fraud',
    area: 'DH-NH',
    name: '打击整治养老诈骗宣传',
    description: '向老年居民发放宣传图册，现场讲解法律法规，帮助识别骗局。',
    dateText: '2022年6月',
  },
  {
    key: 'activity:QS-QF-WJ:consultation',
    area: 'QS-QF-WJ',
    name: '快递员、外卖员健康义诊',
    description: '社区和医疗服务队一起，为快递员、外卖员做健康义诊。',
    dateText: '2022年6月',
  },
  {
    key: 'activity:SH-DX-XA:stairwell',
    area: 'SH-DX-XA',
    name: '文明楼道月清理',
    description: '工作人员和志愿者清理楼道杂物和平常不容易发现的死角。',
    dateText: '2022年6月10日',
  },
  {
    key: 'activity:HM-TD-YY:stairwell',
    area: 'HM-TD-YY',
    name: '清扫楼道和法律服务宣讲',
    description: '市人社局的志愿者清扫了5个单元的楼道，并把法律服务宣讲送进社区。',
    dateText: '2022年6月10日',
  },
  {
    key: 'activity:XC-DXL:stairwell',
    area: 'XC-DXL',
    name: '楼道整治',
    description: '集中整治楼道堆物和占用消防通道，督促物业清除卫生死角。',
    dateText: '2022年6月11日',
  },
  {
    key: 'activity:YQ-SLY:stairwell',
    area: 'YQ-SLY',
    name: '清洁在楼道',
    description: '网格员早晚巡查，发现隐患限时整改；居民在微信群里提的问题转给物业解决。',
    dateText: '2022年6月',
  },
]

export const activities = list.map(activity => ({ ...activity, year: 2022, source: PAGE }))
