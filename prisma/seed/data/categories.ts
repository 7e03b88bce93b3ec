import { ARTICLE } from './sources'

/** The six kinds of help in the article's order. An emergency number is checked every 30 days, others every 90. */
export const categories = [
  { slug: 'rescue', name: '应急救援', icon: 'rescue', checkCycleDays: 30 },
  { slug: 'medical', name: '医疗义诊', icon: 'medical', checkCycleDays: 90 },
  { slug: 'pesticide', name: '农药指导', icon: 'crop', checkCycleDays: 90 },
  { slug: 'legal', name: '法律维权', icon: 'law', checkCycleDays: 90 },
  { slug: 'jobs', name: '就业创业', icon: 'jobs', checkCycleDays: 90 },
  { slug: 'chat', name: '拉话话', icon: 'chat', checkCycleDays: 90 },
].map((category, index) => ({
  ...category,
  position: index + 1,
  key: `category:${category.slug}`,
  source: ARTICLE,
}))
