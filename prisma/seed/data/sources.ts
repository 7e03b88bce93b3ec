/** The newspaper page the product was told in. */
export const ARTICLE = '内蒙古日报，2022年6月，《有难题，明白卡来帮你》'
/** Other reports of the same page. */
export const PAGE = '内蒙古日报，2022年6月，同版其他报道'
export const GB2260 = 'GB/T 2260 行政区划代码'
export const STATISTICS = '国家统计局统计用区划代码（2023）'
export const HOTLINE_RULES = '国办发〔2020〕53号'
