/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareProcess } = await import('./lib/system/config/start')
  const { checkSecret } = await import('./lib/system/installation/check-secret')
  const { startJobs } = await import('./lib/system/job/job')
  const { CASE_RETENTION } = await import('./lib/answer/retention/retention')
  const { RETENTION } = await import('./lib/staff/retention/retention')
  const { FITS } = await import('./lib/paper/fit/watch-fits')
  const { handOverDoor } = await import('./server/hand-over')
  prepareProcess()
  void checkSecret()
  handOverDoor()
  startJobs([RETENTION, CASE_RETENTION, FITS])
}
