/** As counties word the seed's categories: five and six characters, the longest that a card takes. */
export const LONG_CATEGORIES = [
  { slug: 'rescue', name: '应急抢险救援' },
  { slug: 'medical', name: '医疗健康义诊' },
  { slug: 'pesticide', name: '农牧业指导' },
]
