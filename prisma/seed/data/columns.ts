import { readFileSync } from 'node:fs'
import type { ArticleSeed, ColumnSeed } from '../types'
import { nationalNumbers } from './national-numbers'
import { ARTICLE } from './sources'

/** Why an article may name a number. */
const HOTLINES = {
  '12316': `12316：${nationalNumbers['12316'].source}`,
  '12320': `12320：${nationalNumbers['12320'].source}`,
}
const BRAND = '“41°固阳献”固阳县区域公用品牌公开资料'

export const columns: ColumnSeed[] = [
  {
    key: 'column:gy41',
    area: 'area:GY',
    slug: 'gy41',
    title: '乡村振兴——41°固阳献',
    shortTitle: '41°固阳献',
    description: '“41°固阳献”是固阳全县共用的牌子，41°是固阳的纬度。这里说说固阳的好物，还有秦长城。',
    source: `${ARTICLE}；${BRAND}`,
  },
]

const list = [
  {
    slug: 'zhengbei-huangqi',
    title: '正北黄芪',
    summary: '固阳黄芪，2017年起是农产品地理标志。',
    source: `${ARTICLE}；农产品地理标志登记（2017年）；中国中药协会“正北黄芪之乡”；${BRAND}；${HOTLINES['12320']}`,
  },
  {
    slug: 'youmian',
    title: '莜面',
    summary: '和黄芪、荞麦一样，都是固阳的好物。',
    source: `${ARTICLE}；${BRAND}；${HOTLINES['12316']}`,
  },
  {
    slug: 'qiaomai',
    title: '固阳荞麦',
    summary: '有农产品地理标志，编号AGI02382。',
    source: `${ARTICLE}；农业农村部公告第40号（2018年）；${BRAND}；${HOTLINES['12316']}`,
  },
  {
    slug: 'qin-changcheng',
    title: '固阳秦长城',
    summary: '县里墙体约95.6公里，烽燧173座。',
    source: `${ARTICLE}；第四批全国重点文物保护单位名单（1996年）；固阳秦长城公开资料`,
  },
]

export const articles: ArticleSeed[] = list.map(article => ({
  ...article,
  key: `article:gy41:${article.slug}`,
  column: 'column:gy41',
  body: readFileSync(new URL(`./articles/${article.slug}.md`, import.meta.url), 'utf8').trim(),
}))
