type Props = { path: string; thin?: boolean }

/** A line drawing as residents see it; its name stands beside it. @param thin of a place, whose drawing has more to it */
export function LineIcon({ path, thin }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="32"
      height="32"
      fill="none"
      stroke="#9f1d16"
      strokeWidth={thin ? 1.5 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}
