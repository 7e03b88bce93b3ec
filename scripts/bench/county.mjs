import pg from 'pg'
import { fillCounty } from '../lib/fill-county.mjs'
import { benchFirstNumber } from './first-number.mjs'
import { weigh } from './measure.mjs'

async function listVillages(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    `SELECT code FROM "Area" WHERE code LIKE 'YL%' AND kind = 'VILLAGE' AND "withdrawnAt" IS NULL`,
  )
  await client.end()
  return rows.map(({ code }) => code)
}

/** @returns {Promise<string>} the address of the heaviest page of a kind, which is reported */
async function reportWeights(what, pages, report) {
  const weights = []
  for (const page of pages) weights.push({ page, size: await weigh(page) })
  weights.sort((a, b) => a.size - b.size)
  const [middle, heaviest] = [weights[weights.length >> 1], weights.at(-1)]
  const figures = `${heaviest.size.toFixed(1)} KB (median ${middle.size.toFixed(1)})`
  report(`the heaviest of ${pages.length} ${what}, gzip`, figures, '≤ 8 KB', heaviest.size <= 8)
  return heaviest.page
}

/** Weighs every village's card of a generated county, and opens the heaviest on a bad line: the seed's own has one number a line. */
export async function benchCounty({ openInstance, postgres, report }) {
  const { url, databaseUrl } = await openInstance(postgres, 'bench_county', database => fillCounty(database))
  const cards = (await listVillages(databaseUrl)).map(code => `${url}/k/${code}`)
  const heaviest = await reportWeights('village cards of a county', cards, report)
  const large = cards.map(card => `${card}?big=1`)
  await reportWeights('village cards of a county in 大字', large, report)
  await benchFirstNumber(url, new URL(heaviest).pathname, report)
}
