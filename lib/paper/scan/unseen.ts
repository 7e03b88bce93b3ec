/** Codes and days at once whose code nobody has seen printed: invented ones take no more room. */
const MOST = 5000
/** Of these, one network's: what it invents takes no room from others. More than a village's new cards in a second. */
const MOST_OF_ONE = 100

/** The room for codes that nobody has seen printed, in shares. Who holds nothing is not remembered. */
export function makeUnseenRoom() {
  const shares = new Map<string, number>()
  let held = 0

  const shareOf = (network: string) => shares.get(network) ?? 0

  function hold(network: string): void {
    held++
    shares.set(network, shareOf(network) + 1)
  }

  function release(network: string): void {
    held--
    if (shareOf(network) > 1) shares.set(network, shareOf(network) - 1)
    else shares.delete(network)
  }

  return { hasFor: (network: string) => held < MOST && shareOf(network) < MOST_OF_ONE, hold, release }
}
