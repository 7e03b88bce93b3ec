import type { CaseKind } from '@/lib/answer/case/words'

const SHAPES: Record<CaseKind, string> = {
  PROBLEM: 'M11.4 10 4 17.4a1.8 1.8 0 0 0 2.6 2.6L14 12.6M6.5 10l4.5-4.5 7.5 7.5-4.5 4.5z',
  REPORT:
    'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2M15 4l5 5M20 4l-5 5',
  RATING: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8.5 16a4.5 4.5 0 0 1 7 0M9 9.5v.5M15 9.5v.5',
  ORDER: 'M6 8h12l1 12H5zM9 11V7a3 3 0 0 1 6 0v4',
  OPINION: 'M9 17h6M10 20h4M12 3a6 6 0 0 0-3.5 10.9c.5.4.500 1 .5 3.1h6c0-2.1 0-2.7.500-3.1A6 6 0 0 0 12 3',
}

/** The sign of a kind; its name stands beside it. */
export function KindIcon({ kind }: { kind: CaseKind }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="15"
      height="15"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={SHAPES[kind]} />
    </svg>
  )
}
