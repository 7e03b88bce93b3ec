import { type Due, sayDue } from '@/lib/answer/office/due'
import classes from './inbox.module.css'

const SIGNS = {
  late: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17v.3',
  soon: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5V12l3 2',
}

/** Until when the office owes something, as a sign and in words. */
export function DueMark({ due, now }: { due: Due; now: Date }) {
  const { text, tone } = sayDue(due, now)
  return (
    <span className={classes.due} data-tone={tone}>
      {tone !== 'later' && (
        <svg
          aria-hidden="true"
          viewBox="0 0 24 24"
          width="16"
          height="16"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d={SIGNS[tone]} />
        </svg>
      )}
      {text}
    </span>
  )
}
