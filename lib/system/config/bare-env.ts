import 'server-only'

/** The environment of a child that works on what it is handed: where programs are, and no configuration or secret. */
export function bareEnv(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_ENV } = process.env
  // Allocations of several threads would keep a heap for each.
  const named = { PATH, HOME, TMPDIR, NODE_ENV, MALLOC_ARENA_MAX: '1' }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)) as typeof named
}
