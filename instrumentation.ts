/** Runs once when the server starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { guardFrontDoor } = await import('./app/(resident)/_document/front-door')
  guardFrontDoor()
}
