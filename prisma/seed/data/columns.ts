import { ARTICLE } from './sources'

export const columns = [
  {
    key: 'column:gy41',
    area: 'GY',
    slug: 'gy41',
    title: '乡村振兴——41°固阳献',
    shortTitle: '41°固阳献',
    description: '“41°固阳献”是固阳县的区域公用品牌，41°是固阳所在的纬度。这里介绍固阳的好物和好去处。',
    source: `${ARTICLE}；固阳县区域公用品牌公开资料`,
  },
]

const list = [
  {
    slug: 'zhengbei-huangqi',
    title: '正北黄芪',
    summary: '固阳黄芪，2017年起是农产品地理标志。',
    body: '2017年，**固阳黄芪**登记为农产品地理标志；中国中药协会把“正北黄芪之乡”的称号给了固阳。\n\n地理标志说的是：这样东西产在这里，品质和这里的水土分不开。买的时候认准地理标志。\n\n黄芪怎么用，请听医生的，本页只介绍产地和品牌。',
    source: '农产品地理标志登记（2017）；中国中药协会',
  },
  {
    slug: 'youmian',
    title: '莜面',
    summary: '41°固阳献介绍的固阳好物。',
    body: '莜面是固阳县的农产品好物之一，收在“41°固阳献”宣传栏里，和正北黄芪、荞麦一起介绍给大家。\n\n扫一扫明白卡底端的二维码，点开这个栏目就能看到。',
    source: ARTICLE,
  },
  {
    slug: 'qiaomai',
    title: '固阳荞麦',
    summary: '农产品地理标志，编号AGI02382。',
    body: '**固阳荞麦**是农产品地理标志，编号AGI02382，由农业农村部公告第40号（2018年）公布。\n\n它和正北黄芪、莜面一样，是“41°固阳献”里的固阳好物。',
    source: '农业农村部公告第40号（2018）',
  },
  {
    slug: 'qin-changcheng',
    title: '固阳秦长城',
    summary: '县内墙体约95.6公里，烽燧173座。',
    body: '固阳县境内的秦长城，墙体约95.6公里，沿线有烽燧173座。1996年，它列入第四批全国重点文物保护单位。\n\n离县城最近的一段在**康图沟**，在县城北面约9公里。\n\n去看长城，请不要攀爬、不要搬动石块：它立了两千多年，靠大家一起护着。',
    source: '全国重点文物保护单位名单（第四批，1996）及公开资料',
  },
]
export const articles = list.map((article, position) => ({
  ...article,
  position,
  key: `article:gy41:${article.slug}`,
  column: 'column:gy41',
}))
