/** The newspaper article the product was told in. */
export const ARTICLE = '内蒙古日报 2022年6月《有难题，明白卡来帮你》'
/** The reports that stand on the same page. */
export const STAIRWELL = '内蒙古日报 2022年6月，与《有难题，明白卡来帮你》同版的“文明楼道月”报道'
export const BRIEFS = '内蒙古日报 2022年6月，与《有难题，明白卡来帮你》同版的短讯和图片报道'

export const GB2260 = 'GB/T 2260 行政区划代码'
export const STATISTICS = '国家统计局统计用区划代码（2023）'
/** Why 12345 may stand in for a number that is not verified, and why 110, 119, 120 stay apart from it. */
export const HOTLINE_RULES = '国办发〔2020〕53号'
