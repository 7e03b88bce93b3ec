import { iconOf, PATHS } from '@/components/resident/icons'
import { LineIcon } from '@/components/staff/directory/icon/LineIcon'

/** A category's icon as residents see it; its name stands beside it. */
export function CategoryIcon({ name }: { name: string }) {
  return <LineIcon path={PATHS[iconOf(name)]} />
}
