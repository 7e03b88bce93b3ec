import pg from 'pg'
import { median, timeRequests } from './measure.mjs'

/** Every size is asked for equally many villages, or the small one would be remembered and the large ones not. */
const VILLAGES = 5

/** A change at the county, so that each village's page is made anew. */
async function touchCounties(client) {
  await client.query(`UPDATE "Area" SET "contentVersion" = "contentVersion" + 1 WHERE code LIKE 'C___'`)
}

/**
 * Times the card document from memory and made anew, the sizes in turns, so that a drifting machine hits
 * every size alike.
 * @param {{url: string, databaseUrl: string, filled: {areas: number, codes: string[]}}[]} instances smallest first
 * @returns {Promise<{growth: number, figures: string}>} the worse of the two growths
 */
export async function compareSizes(instances, rounds = 200) {
  const sizes = instances.map(({ url, databaseUrl, filled }) => ({
    client: new pg.Client({ connectionString: databaseUrl }),
    areas: filled.areas,
    addresses: filled.codes.slice(0, VILLAGES).map(code => `${url}/k/${code}`),
    kept: [],
    anew: [],
  }))
  for (const { client, addresses } of sizes) {
    await client.connect()
    for (let i = 0; i < 20; i++) {
      await touchCounties(client)
      await timeRequests(addresses)
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { client, addresses, kept, anew } of sizes) {
      const address = addresses[round % addresses.length]
      await touchCounties(client)
      anew.push(...(await timeRequests([address])))
      kept.push(...(await timeRequests([address])))
    }
  }
  for (const { client } of sizes) await client.end()
  const growthOf = times => {
    const medians = sizes.map(size => median(size[times]))
    return { medians, growth: Math.max(...medians.slice(1)) / medians[0] }
  }
  const [kept, anew] = [growthOf('kept'), growthOf('anew')]
  const figures = sizes
    .map(
      ({ areas }, i) =>
        `${areas.toLocaleString('en')}: ${anew.medians[i].toFixed(1)} ms made anew, ${kept.medians[i].toFixed(1)} ms from memory`,
    )
    .join('; ')
  return { growth: Math.max(kept.growth, anew.growth), figures }
}
