import type { StaffRole } from '@/lib/generated/prisma/enums'

export type { StaffRole }

/** What an account may do, by role, within the subtree of its home area. */
const ROLES = {
  'record:edit': ['EDITOR', 'PUBLISHER', 'ADMIN'],
  'record:publish': ['PUBLISHER', 'ADMIN'],
  'phone:check': ['EDITOR', 'PUBLISHER', 'ADMIN'],
  'card:print': ['EDITOR', 'PUBLISHER', 'ADMIN'],
  'case:handle': ['EDITOR', 'PUBLISHER', 'ADMIN'],
  'log:read': ['EDITOR', 'PUBLISHER', 'ADMIN'],
  'staff:manage': ['ADMIN'],
  'area:settings': ['ADMIN'],
} as const satisfies Record<string, readonly StaffRole[]>

export type Permission = keyof typeof ROLES

/** Whether a role carries a permission at all; where it holds is the guard's to say. */
export function roleMay(role: StaffRole, permission: Permission): boolean {
  return (ROLES[permission] as readonly StaffRole[]).includes(role)
}

/** What each permission is called in the log. */
export const PERMISSION_NAMES: Record<Permission, string> = {
  'record:edit': '修改内容',
  'record:publish': '发布',
  'phone:check': '核验号码',
  'card:print': '印卡',
  'case:handle': '办理来信',
  'log:read': '看修改记录',
  'staff:manage': '管理账号',
  'area:settings': '改设置',
}

export const ROLE_NAMES: Record<StaffRole, string> = {
  EDITOR: '编辑员',
  PUBLISHER: '发布员',
  ADMIN: '管理员',
}
