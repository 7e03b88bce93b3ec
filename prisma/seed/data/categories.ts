import type { CategorySeed } from '../types'
import { ARTICLE } from './sources'

type Row = Omit<CategorySeed, 'key' | 'source'>

/** The six kinds of help in the article's order. An emergency number is rung every 30 days, others every 90. */
const list: Row[] = [
  { slug: 'rescue', name: '应急救援', icon: 'rescue', checkCycleDays: 30, keywords: ['救命', '紧急'] },
  { slug: 'medical', name: '医疗义诊', icon: 'medical', checkCycleDays: 90, keywords: ['看病', '健康'] },
  { slug: 'pesticide', name: '农药指导', icon: 'crop', checkCycleDays: 90, keywords: ['种地', '庄稼'] },
  { slug: 'legal', name: '法律维权', icon: 'law', checkCycleDays: 90, keywords: ['律师', '打官司'] },
  { slug: 'jobs', name: '就业创业', icon: 'jobs', checkCycleDays: 90, keywords: ['打工', '找活'] },
  { slug: 'chat', name: '拉话话', icon: 'chat', checkCycleDays: 90, keywords: ['聊天', '说话'] },
]

export const categories: CategorySeed[] = list.map(category => ({
  ...category,
  key: `category:${category.slug}`,
  source: ARTICLE,
}))
