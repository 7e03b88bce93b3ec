import type { FormState } from '@/lib/system/form/form-state'

const RING = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18'
const SHAPES: Record<FormState['status'], string> = {
  idle: '',
  done: `${RING}M8 12.5l2.7 2.7L16 9.8`,
  invalid: `${RING}M12 7.5v5.5M12 16.2v.3`,
  refused: `${RING}M6 6l12 12`,
  conflict: 'M4 8h13l-3.5-3.5M20 16H7l3.5 3.5',
  failed: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17v.3',
}

/** What came of a press, as a shape: colour is never the only sign. */
export function FormIcon({ status }: { status: FormState['status'] }) {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={SHAPES[status]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
