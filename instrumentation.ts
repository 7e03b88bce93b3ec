/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareProcess } = await import('./lib/system/config/start')
  const { guardFrontDoor } = await import('./app/(resident)/_document/front-door')
  prepareProcess()
  guardFrontDoor()
}
