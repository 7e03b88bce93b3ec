import type { ReactNode } from 'react'

/** Words that stay on one line where there is room: a year, a span of hours, half a motto. */
export function Whole({ children }: { children: ReactNode }) {
  return <span className="w">{children}</span>
}
