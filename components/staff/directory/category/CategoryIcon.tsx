import { iconOf, PATHS } from '@/components/resident/icons'

/** A category's icon as residents see it; its name stands beside it. */
export function CategoryIcon({ name }: { name: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="32"
      height="32"
      fill="none"
      stroke="#9f1d16"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[iconOf(name)]} />
    </svg>
  )
}
