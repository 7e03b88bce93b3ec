import type { Choice } from '@/components/staff/form/fields'
import type { AreaChoice } from '@/lib/staff/people/people'
import { ROLE_NAMES, type StaffRole } from '@/lib/staff/permission/permissions'

const WHAT_ROLES_DO: Record<StaffRole, string> = {
  EDITOR: '编辑、送审',
  PUBLISHER: '编辑、审核、发布',
  ADMIN: '发布，并管理账号和设置',
}

export const ROLE_CHOICES: Choice[] = (Object.keys(ROLE_NAMES) as StaffRole[]).map(role => ({
  value: role,
  label: `${ROLE_NAMES[role]}（${WHAT_ROLES_DO[role]}）`,
}))

/** Areas in the order of the tree, each as far in as it is deep. */
export function toAreaChoices(areas: AreaChoice[]): Choice[] {
  return areas.map(({ id, name, depth, withdrawn }) => ({
    value: String(id),
    label: `${'　'.repeat(depth)}${name}${withdrawn ? '（已撤销）' : ''}`,
  }))
}
