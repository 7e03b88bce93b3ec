import type { AreaRef } from '@/lib/system/tree/area-ref'

/** How areas are called, by what their names end in; one of an odd name is simply here. */
const ENDINGS = ['社区', '街道', '苏木', '嘎查', '县', '旗', '区', '市', '镇', '乡', '村']

export const PROJECTS_CAPTION = '志愿服务项目'

/** What stands under the code of an area's own card. */
export function captionCard(area: AreaRef): string {
  return `本${ENDINGS.find(ending => area.name.endsWith(ending)) ?? '地'}明白卡`
}
