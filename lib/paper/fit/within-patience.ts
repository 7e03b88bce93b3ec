import { PATIENCE_MS } from './patience'

/**
 * Lets work be done for as long as a clerk waits. It never fails and never takes longer: what was not done by then is
 * not waited for.
 * @param what it is, for the log
 * @param work asks `mayGoOn` before each of its pieces
 */
export async function withinPatience(
  what: string,
  work: (mayGoOn: () => boolean) => Promise<unknown>,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  const working = work(() => performance.now() < end).catch(error =>
    console.error(`${what}: ${error.message}`),
  )
  await Promise.race([working, patience])
  clearTimeout(timer)
}
