/** The one place that asks the time, so that everything else can be handed an instant. */
export function now(): Date {
  return new Date()
}
