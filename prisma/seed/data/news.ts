import { ARTICLE, PAGE } from './sources'

export const announcements = [
  {
    key: 'announcement:GY:pilot',
    area: 'GY',
    kind: 'EVENT' as const,
    title: '明白卡在支农社区和马路壕村先试',
    body: '金山镇支农社区和马路壕村先用上了志愿服务明白卡：工作人员进村入户发到手里，楼房贴在单元楼道里，同时在网上听取大家的意见。\n\n试用一个月，看看卡好不好用、还缺什么。',
    publishAt: '2022-04-01T08:00:00+08:00',
    dateText: '2022年4月初',
    source: ARTICLE,
  },
  {
    key: 'announcement:GY:rollout',
    area: 'GY',
    kind: 'NOTICE' as const,
    title: '明白卡发到全县',
    body: '试用得到大家认可，从5月起，志愿服务明白卡在全县推开。\n\n卡有半张A4纸大，写着应急救援、医疗义诊、农药指导、法律维权、就业创业、拉话话这些服务和电话。收好卡，有难处就照着拨。',
    publishAt: '2022-05-01T08:00:00+08:00',
    dateText: '2022年5月',
    source: ARTICLE,
  },
  {
    key: 'announcement:GY:opinions',
    area: 'GY',
    kind: 'NOTICE' as const,
    title: '明白卡好不好用，请您说一说',
    body: '哪个电话打不通、哪项服务还缺、字看不看得清，都请告诉我们。我们随时听取大家满意不满意，不断改进服务内容和质量。\n\n可以告诉发卡的工作人员，也可以告诉村委会、居委会。',
    publishAt: '2022-05-02T08:00:00+08:00',
    dateText: '2022年5月',
    source: ARTICLE,
  },
  ...[
    { area: 'SH-DX-XA', place: '兴安南路社区', day: '2022-06-10' },
    { area: 'HM-TD-YY', place: '友谊巷社区', day: '2022-06-10' },
    { area: 'XC-DXL', place: '丁香路区域服务中心', day: '2022-06-11' },
  ].map(({ area, place, day }) => ({
    key: `announcement:${area}:stairwell-month`,
    area,
    kind: 'EVENT' as const,
    title: '文明楼道月：一起清楼道',
    body: `6月是文明楼道月。${place}组织清理楼道里的杂物，请各家配合，保持楼道整洁、通道畅通。`,
    publishAt: `${day}T08:00:00+08:00`,
    expireAt: '2022-07-01T00:00:00+08:00',
    source: PAGE,
  })),
]
