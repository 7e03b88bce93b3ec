const STEPS = ['KB', 'MB', 'GB', 'TB'] as const

/** A size as people say it: "12.3 GB". @param bytes counted in steps of 1024 */
export function sayBytes(bytes: number): string {
  const step = Math.min(STEPS.length, Math.max(1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  const size = bytes / 1024 ** step
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${STEPS[step - 1]}`
}
