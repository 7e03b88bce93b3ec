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

const NO_ROOM = /no space left on device|could not extend file|disk quota exceeded/i

/**
 * Whether a write failed because a disk is full: the database's (SQLSTATE 53100, or an input/output error that says
 * so) or one of this process (ENOSPC, EDQUOT).
 */
export function isDiskFull(error: unknown): boolean {
  if (hasState(error, '53100', 'ENOSPC', 'EDQUOT')) return true
  const { message, cause } = (error ?? {}) as { message?: string; cause?: { message?: string } }
  return NO_ROOM.test(`${message} ${cause?.message}`)
}

function hasState(error: unknown, ...signs: string[]): boolean {
  const { code, meta, cause } = (error ?? {}) as { code?: string; meta?: unknown; cause?: unknown }
  if (code && signs.includes(code)) return true
  const facts = `${JSON.stringify(meta ?? null)}${JSON.stringify(cause ?? null)}`
  return signs.some(sign => facts.includes(`"${sign}"`))
}
