/** The ids that an area's path names, from the root down to the area itself ("1.4.9." → 1, 4, 9). */
export function idsOnPath(path: string): number[] {
  return path.split('.').filter(Boolean).map(Number)
}

/** Whether an area lies below another, by their paths. */
export function isBelow(path: string, above: string): boolean {
  return path !== above && path.startsWith(above)
}
