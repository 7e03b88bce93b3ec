import type { OrganizationSeed } from '../types'
import { nationalNumbers } from './national-numbers'
import { ARTICLE } from './sources'

/** 承办单位: whoever a number's official source says answers it, and the centre that runs the card. */
const list = [
  { slug: 'fire', name: '消防救援队伍', source: nationalNumbers['119'].source },
  { slug: 'ambulance', name: '医疗急救机构', source: nationalNumbers['120'].source },
  { slug: 'police', name: '公安机关', source: nationalNumbers['110'].source },
  { slug: 'health', name: '卫生健康部门卫生热线', source: nationalNumbers['12320'].source },
  { slug: 'farming', name: '农业系统公益服务热线', source: nationalNumbers['12316'].source },
  { slug: 'law', name: '司法行政机关公共法律服务热线', source: nationalNumbers['12348'].source },
  { slug: 'labour', name: '人力资源和社会保障部门', source: nationalNumbers['12333'].source },
  { slug: 'centre', name: '固阳县新时代文明实践服务中心', source: ARTICLE },
]

export const organizations: OrganizationSeed[] = list.map(({ slug, ...organization }) => ({
  ...organization,
  key: `organization:GY:${slug}`,
  area: 'area:GY',
}))
