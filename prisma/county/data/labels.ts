/** What a clerk writes beside a number. */
export const LABELS = [
  '值班室',
  '办公室',
  '24小时',
  '村支书',
  '村主任',
  '网格员',
  '村医',
  '夜间',
  '找巴特尔',
  '会说蒙古语',
]
export const LONG_LABEL = '嘎查达额尔敦巴雅尔（白天在牧场信号不好）'
