import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { fillCounty } from '../lib/fill-county.mjs'

async function listVillages(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    `SELECT code FROM "Area" WHERE code LIKE 'YL%' AND kind = 'VILLAGE' AND "withdrawnAt" IS NULL`,
  )
  await client.end()
  return rows.map(({ code }) => code)
}

/** Weighs every village's card of a generated county: the seed's own has one number a line. */
export async function benchCounty({ openInstance, postgres, report }) {
  const { url, databaseUrl } = await openInstance(postgres, 'bench_county', database => fillCounty(database))
  const sizes = []
  for (const code of await listVillages(databaseUrl)) {
    const response = await fetch(`${url}/k/${code}`)
    if (!response.ok) throw new Error(`/k/${code}: ${response.status}`)
    sizes.push(gzipSync(Buffer.from(await response.arrayBuffer())).length / 1024)
  }
  sizes.sort((a, b) => a - b)
  const [median, heaviest] = [sizes[sizes.length >> 1], sizes.at(-1)]
  const figures = `${heaviest.toFixed(1)} KB (median ${median.toFixed(1)})`
  report(`the heaviest of ${sizes.length} village cards of a county, gzip`, figures, '≤ 8 KB', heaviest <= 8)
}
