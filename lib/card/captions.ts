import type { AreaRef } from './types'

const OWN = {
  COUNTY: '本县明白卡',
  TOWN: '本镇明白卡',
  VILLAGE: '本村明白卡',
  CITY: '明白卡',
  REGION: '明白卡',
}

export const PROJECTS_CAPTION = '志愿服务项目'

/** What stands under the code of an area's own card. */
export function captionCard(area: AreaRef): string {
  if (area.name.endsWith('社区')) return '本社区明白卡'
  if (area.name.endsWith('街道')) return '本街道明白卡'
  return OWN[area.kind]
}
