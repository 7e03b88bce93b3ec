import type { ComponentProps } from 'react'
import { inboxHref, inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import { BAD_SPAN, satisfactionHref } from '@/lib/answer/satisfaction/span'
import type { Today } from '@/lib/desk/today/today'
import { sayUnknown } from '@/lib/paper/fit/say-fits'
import { PlaceLinks, type TodoItem } from './TodoItem'

type Todo = ComponentProps<typeof TodoItem> & { key: string }

const EVERYTHING = inboxQuerySchema.parse({})

const listReported = ({ work }: Today): Todo[] => [
  {
    key: 'reported',
    count: work.reported,
    unit: '个号码居民反映打不通',
    why: '打一次就知道；有三次反映的，居民页面上已经先换成别的号码。',
    href: '/staff/checks',
    action: '去核验',
  },
]

const listLetters = ({ cases, bad }: Today): Todo[] => [
  {
    key: 'late-cases',
    count: cases.late,
    unit: '件来信逾期',
    why: '过了期限，还没有受理或答复，居民看得到逾期。',
    href: '/staff/cases?late=1',
    action: '去办理',
  },
  {
    key: 'cases-today',
    count: cases.today,
    unit: '件来信今天到期',
    why: '今天下班以前要受理或答复。',
    href: '/staff/cases?today=1',
    action: '去办理',
  },
  {
    key: 'news',
    count: cases.news,
    unit: '件来信有新消息',
    why: '居民补充了、要求重新办，或者经办单位报了进展、办完了、办不了，还没有人看过。',
    href: '/staff/cases?news=1',
    action: '去看看',
  },
  {
    key: 'cases',
    count: cases.open,
    unit: '件来信没办完',
    why: '居民打不通的号码、评价、意见、身边的问题和点单。',
    href: '/staff/cases',
    action: '看来信',
  },
  {
    key: 'bad-service',
    count: bad.service,
    unit: `个服务差评，${BAD_SPAN}天里`,
    why: '居民打过电话以后说不满意。哪项服务，看满意度；写了什么，在来信里。',
    href: satisfactionHref(BAD_SPAN),
    action: '看是哪项服务',
  },
  {
    key: 'bad-handling',
    count: bad.handling,
    unit: `个办理差评，${BAD_SPAN}天里`,
    why: '来信办完了，居民说不满意，写了原因的在来信里。',
    href: inboxHref(EVERYTHING, { show: 'badHandling' }),
    action: '看办理差评',
  },
]

const listNumbers = ({ work }: Today): Todo[] => [
  {
    key: 'overdue',
    count: work.overdue,
    unit: '个号码要马上打',
    why: '核验过期、没核验过或上次没打通，居民页面和明白卡上都不显示。',
    href: '/staff/checks',
    action: '去核验',
  },
  {
    key: 'due',
    count: work.due,
    unit: '个号码7天内到期',
    why: '到期没人打，就自动变回待核实。',
    href: '/staff/checks',
    action: '提前核验',
  },
  {
    key: 'missing',
    count: work.missing,
    unit: '处缺号码',
    why: '服务登记了，还没有人公布过号码。',
    href: '/staff/checks?show=missing',
    action: '看缺号码的',
  },
]

const listRecords = ({ reviews, returned, expiring, year, townsWithoutList }: Today): Todo[] => [
  {
    key: 'reviews',
    count: reviews ?? 0,
    unit: '份修改等审核',
    why: '同事提交的修改，发布以后居民才看得到。',
    href: '/staff/reviews',
    action: '去审核',
  },
  {
    key: 'returned',
    count: returned,
    unit: '份修改退回给我',
    why: '审核的人写了原因，改好再提交。',
    href: '/staff/reviews?mine=returned',
    action: '去修改',
  },
  {
    key: 'expiring',
    count: expiring,
    unit: '条公告7天内到期',
    why: '到期就不再显示；还有用的，请改到期时间。',
    href: '/staff/announcements?expiring=1',
    action: '看公告',
  },
  {
    key: 'lists',
    count: townsWithoutList.total,
    unit: `个苏木乡镇街道没有${year}年的志愿服务项目`,
    why: '点地名去填，可以照抄去年的再改。',
    children: <PlaceLinks places={townsWithoutList} hrefOf="/staff/projects?area=" />,
  },
]

const listPaper = ({ withoutCard, fits, outdated }: Today): Todo[] => [
  {
    key: 'cards',
    count: withoutCard.total,
    unit: '个地方没有明白卡',
    why: '这些旗县、乡镇、嘎查村的卡上，一个能拨的号码也没有，每一行都只写着可先拨。',
    children: <PlaceLinks places={withoutCard} hrefOf="/staff/print?area=" />,
  },
  {
    key: 'fits',
    count: fits.none,
    unit: '张卡印不了',
    why: `一页放不下，不印说明也不行；字再小就看不清了。${sayUnknown(fits.unknown)}`,
    href: '/staff/fits?only=none',
    action: '看怎么改',
  },
  {
    key: 'terse',
    count: fits.terse,
    unit: '张卡放不下说明',
    why: `现在只能不印说明，只印项目名称、号码和时间；把说明改短，就能全印。${sayUnknown(fits.unknown)}`,
    href: '/staff/fits?only=terse',
    action: '看怎么改短',
  },
  {
    key: 'outdated',
    count: outdated,
    unit: '次印刷的内容变了',
    why: '纸还在外面，跟今天的卡不一样了。',
    href: '/staff/reprints',
    action: '看要重印的',
  },
]

/** What there is to do today, most pressing first; what there is none of is left out. */
export function listTodos(today: Today): Todo[] {
  const lists = [listReported, listLetters, listNumbers, listRecords, listPaper]
  return lists.flatMap(list => list(today)).filter(({ count }) => count > 0)
}
