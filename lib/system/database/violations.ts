/** Whether a write failed because something is there already (SQLSTATE 23505), through Prisma or raw SQL. */
export function isAlreadyThere(error: unknown): boolean {
  return hasState(error, '23505', 'P2002', 'UniqueConstraintViolation')
}

/** Whether a write failed because an EXCLUDE of the database found another row in its way (SQLSTATE 23P01). */
export function isExcluded(error: unknown): boolean {
  return hasState(error, '23P01')
}

/** Whether a write failed because a CHECK of the database refused it (SQLSTATE 23514). */
export function isAgainstCheck(error: unknown): boolean {
  return hasState(error, '23514', 'CheckConstraintViolation')
}

/** Whether a write failed because the database's disk is full (SQLSTATE 53100). */
export function isDiskFull(error: unknown): boolean {
  return hasState(error, '53100')
}

function hasState(error: unknown, ...signs: string[]): boolean {
  const { code, meta, cause } = (error ?? {}) as { code?: string; meta?: unknown; cause?: unknown }
  if (code && signs.includes(code)) return true
  const facts = `${JSON.stringify(meta ?? null)}${JSON.stringify(cause ?? null)}`
  return signs.some(sign => facts.includes(`"${sign}"`))
}
