import { type Permission, roleMay, type StaffRole } from '@/lib/staff/permission/permissions'

export type Entry = { href: string; label: string; permission?: Permission }

/** A room of the app, as the menu names it. */
export type MenuRoom = { name: string; label: string; entries: Entry[] }

// The rooms of lib, in the order of a day's work. An entry comes with its page.
const ROOMS: MenuRoom[] = [
  {
    name: 'desk',
    label: '今天',
    entries: [
      { href: '/staff', label: '今日' },
      { href: '/staff/checks', label: '号码核验', permission: 'phone:check' },
      { href: '/staff/reviews', label: '审核' },
    ],
  },
  {
    name: 'directory',
    label: '目录',
    entries: [
      { href: '/staff/services', label: '服务项目' },
      { href: '/staff/organizations', label: '承办单位' },
      { href: '/staff/categories', label: '服务类别' },
      { href: '/staff/holidays', label: '节假日' },
      { href: '/staff/areas', label: '区域' },
    ],
  },
  {
    name: 'content',
    label: '内容',
    entries: [
      { href: '/staff/announcements', label: '公告' },
      { href: '/staff/projects', label: '志愿服务项目' },
      { href: '/staff/teams', label: '志愿服务队' },
      { href: '/staff/activities', label: '活动' },
      { href: '/staff/columns', label: '栏目' },
      { href: '/staff/articles', label: '文章' },
    ],
  },
  {
    name: 'paper',
    label: '纸卡',
    entries: [
      { href: '/staff/print', label: '印卡', permission: 'card:print' },
      { href: '/staff/batches', label: '批量印', permission: 'card:print' },
      { href: '/staff/reprints', label: '要重印的', permission: 'card:print' },
      { href: '/staff/fits', label: '放不下的' },
      { href: '/staff/editions', label: '印次情况', permission: 'card:print' },
    ],
  },
  {
    name: 'answer',
    label: '群众来信',
    entries: [
      { href: '/staff/cases', label: '来信', permission: 'case:handle' },
      { href: '/staff/consultations', label: '征求意见' },
      { href: '/staff/satisfaction', label: '满意度' },
      { href: '/staff/beats', label: '网格巡查', permission: 'case:handle' },
      { href: '/staff/partners', label: '对接单位', permission: 'area:settings' },
    ],
  },
  {
    name: 'staff',
    label: '管理',
    entries: [
      { href: '/staff/people', label: '账号', permission: 'staff:manage' },
      { href: '/staff/settings', label: '设置', permission: 'area:settings' },
      { href: '/staff/log', label: '修改日志', permission: 'log:read' },
    ],
  },
]

/** What a role finds in the menu: rooms with at least one page of its own. */
export function listRooms(role: StaffRole): MenuRoom[] {
  const mayOpen = ({ permission }: Entry) => !permission || roleMay(role, permission)
  return ROOMS.map(room => ({ ...room, entries: room.entries.filter(mayOpen) })).filter(
    room => room.entries.length > 0,
  )
}

/** Whether an entry is where the reader is: the page itself or one below it. */
export function isCurrent(href: string, path: string): boolean {
  return path === href || (href !== '/staff' && path.startsWith(`${href}/`))
}
