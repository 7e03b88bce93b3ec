/**
 * Lets work be done for as long as a clerk waits. It never fails and never takes longer: what was not done by then is
 * not waited for.
 * @param what it is, for the log
 * @param patienceMs how long that is
 * @param work asks `mayGoOn` before each of its pieces
 */
export async function withinPatience(
  what: string,
  patienceMs: number,
  work: (mayGoOn: () => boolean) => Promise<unknown>,
): Promise<void> {
  const end = performance.now() + patienceMs
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, patienceMs)
  })
  const working = work(() => performance.now() < end).catch(error =>
    console.error(`${what}: ${error.message}`),
  )
  await Promise.race([working, patience])
  clearTimeout(timer)
}
