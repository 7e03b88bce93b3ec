import type { AnnouncementSeed } from '../types'
import { ARTICLE, STAIRWELL } from './sources'

const guyang: AnnouncementSeed[] = [
  {
    key: 'announcement:GY:pilot',
    area: 'area:GY',
    kind: 'EVENT',
    title: '明白卡开始试用',
    body: `固阳县委宣传部选了金山镇**支农社区**和**马路壕村**，先试用志愿服务明白卡。

卡由人送到村里、送进各家，楼房住户的贴在单元楼道，同时在网上听大家的意见。先试一个月，看看卡好不好用、还缺什么。`,
    publishAt: '2022-04-01T08:00:00+08:00',
    // From then on the whole county had it.
    expireAt: '2022-05-01T00:00:00+08:00',
    dateText: '2022年4月初',
    source: ARTICLE,
  },
  {
    key: 'announcement:GY:rollout',
    area: 'area:GY',
    kind: 'NOTICE',
    title: '明白卡发到全县',
    body: `试用一个月，大家认可。从2022年5月起，志愿服务明白卡在固阳县全县推开。

卡有半张A4纸大，印着应急救援、医疗义诊、农药指导、法律维权、就业创业、拉话话六类服务，底下的二维码用手机一扫就能打开。

请您把卡放在顺手的地方，有难处就照着拨。`,
    publishAt: '2022-05-01T08:00:00+08:00',
    dateText: '2022年5月',
    source: ARTICLE,
  },
  {
    key: 'announcement:GY:opinions',
    area: 'area:GY',
    kind: 'NOTICE',
    title: '明白卡好不好用，请您说一说',
    body: `哪个电话打不通、哪项服务还缺、哪句话看不明白，都请您说出来。

固阳县新时代文明实践服务中心随时听大家的意见，照着改内容、改服务，小事也当急事办。`,
    publishAt: '2022-06-01T08:00:00+08:00',
    dateText: '2022年6月',
    source: ARTICLE,
  },
]

/** Events of 文明楼道月, which ended with June. Of their days the source says no hours. */
const stairwells = [
  {
    area: 'SH-DX-XA',
    title: '6月10日清理楼道',
    startsAt: '2022-06-10T00:00:00+08:00',
    place: '兴安南路社区各楼道',
    body: `6月是呼和浩特市的“文明楼道月”。6月10日，兴安南路社区组织工作人员、党员和志愿者清理楼道杂物和小广告，平时不容易看到的死角也一起清。

请您把放在楼道里的东西收回家。`,
    publishAt: '2022-06-10T08:00:00+08:00',
  },
  {
    area: 'HM-TD-YY',
    title: '6月10日清扫楼道、讲法律',
    startsAt: '2022-06-10T00:00:00+08:00',
    place: '祥和三区',
    body: `6月是呼和浩特市的“文明楼道月”。6月10日，市人社局的志愿者来友谊巷社区，清扫祥和三区5个单元的楼道，清走积尘和乱放的杂物，同时把法律服务讲到家门口。

欢迎您下楼听一听、搭把手。`,
    publishAt: '2022-06-10T08:00:00+08:00',
  },
  {
    area: 'XC-DXL',
    title: '6月11日整治楼道堆物',
    startsAt: '2022-06-11T00:00:00+08:00',
    place: '名都和景小区',
    body: `6月是呼和浩特市的“文明楼道月”。6月11日，丁香路区域服务中心和民警、城管执法人员一起到名都和景小区，整治楼道堆物和占用消防通道。

消防通道是救命的路，请您不要在那里放东西。`,
    publishAt: '2022-06-11T08:00:00+08:00',
  },
]

export const announcements: AnnouncementSeed[] = [
  ...guyang,
  ...stairwells.map(({ area, ...announcement }) => ({
    ...announcement,
    key: `announcement:${area}:stairwell-month`,
    area: `area:${area}`,
    kind: 'EVENT' as const,
    expireAt: '2022-07-01T00:00:00+08:00',
    source: STAIRWELL,
  })),
]
