import type { StaffRole } from '@/lib/generated/prisma/enums'
import { type Permission, roleMay } from '@/lib/staff/permissions'

type Entry = { href: string; label: string; permission?: Permission }

const ENTRIES: Entry[] = [
  { href: '/staff', label: '今日' },
  { href: '/staff/areas', label: '区域与服务' },
  { href: '/staff/checks', label: '号码核验' },
  { href: '/staff/reviews', label: '待审' },
  { href: '/staff/announcements', label: '公告' },
  { href: '/staff/projects', label: '项目' },
  { href: '/staff/columns', label: '栏目' },
  { href: '/staff/print', label: '打印' },
  { href: '/staff/people', label: '账号', permission: 'staff:manage' },
  { href: '/staff/log', label: '日志', permission: 'log:read' },
]

/** What a role finds in the navigation. */
export function listEntries(role: StaffRole): Entry[] {
  return ENTRIES.filter(({ permission }) => !permission || roleMay(role, permission))
}

/** Whether an entry is where the reader is: the page itself or one below it. */
export function isCurrent(href: string, path: string): boolean {
  return path === href || (href !== '/staff' && path.startsWith(`${href}/`))
}
