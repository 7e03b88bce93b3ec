/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareProcess } = await import('./lib/system/config/start')
  const { startJobs } = await import('./lib/system/job/job')
  const { RETENTION } = await import('./lib/staff/retention/retention')
  const { handOverDoor } = await import('./server/hand-over')
  prepareProcess()
  handOverDoor()
  startJobs([RETENTION])
}
