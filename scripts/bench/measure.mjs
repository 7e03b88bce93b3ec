import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'

export const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Requests a second of one address, gzip accepted as browsers do. @param {number} seconds */
export async function countRequests(url, seconds = 5, connections = 32) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip' },
  })
  if (result.non2xx || result.errors)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`)
  return result.requests.average
}

/** Two addresses in turn, several rounds, so that a drifting machine hits both alike. @returns median of a/b and both rates */
export async function compareRequests(a, b, rounds = 3) {
  await countRequests(a, 2)
  await countRequests(b, 2)
  const pairs = []
  for (let round = 0; round < rounds; round++) pairs.push([await countRequests(a), await countRequests(b)])
  return {
    ratio: median(pairs.map(([x, y]) => x / y)),
    a: median(pairs.map(([x]) => x)),
    b: median(pairs.map(([, y]) => y)),
  }
}

/** Milliseconds of each of several addresses, one after the other. */
export async function timeRequests(urls) {
  const times = []
  for (const url of urls) {
    const started = performance.now()
    const response = await fetch(url)
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`${url}: ${response.status}`)
    times.push(performance.now() - started)
  }
  return times
}

/**
 * What came of several pairs of milliseconds, ours first.
 * @param {[number, number][]} pairs
 * @returns how many times as fast (median of the pairs, and from the least to the most), and the medians of both
 */
export function judgePairs(pairs) {
  const ratios = pairs.map(([ours, theirs]) => theirs / ours).sort((a, b) => a - b)
  return {
    ratio: median(ratios),
    spread: `${ratios[0].toFixed(1)}–${ratios.at(-1).toFixed(1)}`,
    ours: median(pairs.map(([ours]) => ours)),
    theirs: median(pairs.map(([, theirs]) => theirs)),
  }
}

/** @returns {Promise<number>} KB of an answer, gzip */
export async function weigh(address) {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return gzipSync(Buffer.from(await response.arrayBuffer())).length / 1024
}
