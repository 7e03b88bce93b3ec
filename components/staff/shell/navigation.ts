import { type Permission, roleMay, type StaffRole } from '@/lib/staff/permission/permissions'

type Entry = { href: string; label: string; permission?: Permission }

// An entry comes with its page.
const ENTRIES: Entry[] = [
  { href: '/staff', label: '今日' },
  { href: '/staff/checks', label: '号码核验', permission: 'phone:check' },
  { href: '/staff/reviews', label: '审核' },
  { href: '/staff/areas', label: '区域' },
  { href: '/staff/services', label: '服务项目' },
  { href: '/staff/organizations', label: '承办单位' },
  { href: '/staff/categories', label: '服务类别' },
  { href: '/staff/announcements', label: '公告' },
  { href: '/staff/projects', label: '志愿服务项目' },
  { href: '/staff/teams', label: '志愿服务队' },
  { href: '/staff/activities', label: '活动' },
  { href: '/staff/columns', label: '栏目' },
  { href: '/staff/articles', label: '文章' },
  { href: '/staff/print', label: '印卡', permission: 'card:print' },
  { href: '/staff/batches', label: '批量印', permission: 'card:print' },
  { href: '/staff/reprints', label: '要重印的', permission: 'card:print' },
  { href: '/staff/editions', label: '印次情况', permission: 'card:print' },
  { href: '/staff/log', label: '修改日志', permission: 'log:read' },
  { href: '/staff/people', label: '账号', permission: 'staff:manage' },
  { href: '/staff/settings', label: '设置', permission: 'area:settings' },
]

/** What a role finds in the navigation. */
export function listEntries(role: StaffRole): Entry[] {
  return ENTRIES.filter(({ permission }) => !permission || roleMay(role, permission))
}

/** Whether an entry is where the reader is: the page itself or one below it. */
export function isCurrent(href: string, path: string): boolean {
  return path === href || (href !== '/staff' && path.startsWith(`${href}/`))
}
