import type { ProjectSeed } from '../types'
import { ARTICLE } from './sources'

/** What the article says was done in 金山镇, as that town's list of 2022. */
const list = [
  {
    slug: 'to-households',
    name: '明白卡进村入户',
    description: '把志愿服务明白卡送到村里、送进各家，先在一个社区、一个村试用。',
    dateText: '2022年4月起',
    place: '支农社区、马路壕村',
  },
  {
    slug: 'to-stairwells',
    name: '明白卡上楼道',
    description: '在单元楼道张贴明白卡，出门进门都看得见。',
    dateText: '2022年4月起',
    place: '试点社区的单元楼道',
  },
  {
    slug: 'opinions',
    name: '征求群众意见',
    description: '在网上听大家对明白卡的意见，往后也随时听，照着改。',
    dateText: '2022年4月起',
    place: '试点社区和村，5月起全县',
  },
  {
    slug: 'medical-by-phone',
    name: '医疗义诊电话咨询',
    description: '打卡上的医疗义诊电话，医护人员问清化验单上的数，告诉您平时要注意什么。',
    dateText: '2022年',
    place: '万胜壕村',
  },
  {
    slug: 'farming-by-phone',
    name: '农药和种子电话指导',
    description: '种地时拿不准种子、农药，打卡上的农药指导电话，有人耐心教您。',
    dateText: '2022年种地时',
    place: '万胜壕村',
  },
]

export const projects: ProjectSeed[] = list.map(({ slug, ...project }) => ({
  ...project,
  key: `project:GY-JS:2022:${slug}`,
  area: 'area:GY-JS',
  year: 2022,
  source: ARTICLE,
}))
