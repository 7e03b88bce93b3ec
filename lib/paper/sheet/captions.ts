import type { AreaRef } from '@/lib/system/tree/area-ref'

/** How areas are called, by what their names end in; one of an odd name is simply here. */
const ENDINGS = ['社区', '街道', '苏木', '嘎查', '县', '旗', '区', '市', '镇', '乡', '村']

export const PROJECTS_CAPTION = '志愿服务项目'

/** What an area is called by its name: 社区 of 支农社区, 地 of one that says nothing. */
export function findEnding(name: string): string {
  return ENDINGS.find(ending => name.endsWith(ending)) ?? '地'
}

/** What stands under the code of an area's own card. */
export function captionCard(area: Pick<AreaRef, 'name'>): string {
  return `本${findEnding(area.name)}明白卡`
}
