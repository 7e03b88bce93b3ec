import autocannon from 'autocannon'
import pg from 'pg'

/**
 * Fills a database made by generateAreas with editions: so many over the villages of one county, each
 * village's last two still out, all older ones replaced, and every tenth printed with a number since changed.
 */
export async function generateEditions(databaseUrl, total, snapshotOf) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    `SELECT v.id, v.code FROM "Area" v WHERE v.kind = 'VILLAGE' AND v.code LIKE 'C001-%' ORDER BY v.id LIMIT 1000`,
  )
  const villages = rows.slice(0, Math.min(rows.length, Math.max(50, total / 100)))
  const rounds = Math.ceil(total / villages.length)
  // The triggers are for edits; a bulk load sets what they would.
  await client.query("SET session_replication_role = 'replica'")
  const snapshot = await snapshotOf(databaseUrl, villages[1].code)
  const stale = structuredClone(snapshot.snapshot)
  stale.categories[0].lines[0].phones[0].number = '04720000009'
  await client.query(
    `INSERT INTO "CardEdition" ("areaId", number, snapshot, "contentHash", "linesHash", "printedNumbers", template, layout,
       use, copies, "printedAt", "printedBy")
     SELECT v, n, CASE WHEN n % 10 = 0 THEN $3::jsonb ELSE $4::jsonb END, repeat('0', 64),
       CASE WHEN n % 10 = 0 THEN repeat('0', 64) ELSE $5 END, ARRAY['1:04720000000'], 'card-2', 'a5', 'HANDOUT', 100, now(), 'bench'
     FROM unnest($1::int[]) v, generate_series(1, $2::int) n`,
    [
      villages.map(v => v.id),
      rounds,
      JSON.stringify(stale),
      JSON.stringify(snapshot.snapshot),
      snapshot.linesHash,
    ],
  )
  await client.query(
    `INSERT INTO "EditionStanding" ("editionId", "areaId", copies, replaced, out)
     SELECT id, "areaId", copies, CASE WHEN number <= $1::int - 2 THEN copies ELSE 0 END,
       CASE WHEN number <= $1::int - 2 THEN 0 ELSE copies END FROM "CardEdition"`,
    [rounds],
  )
  await client.query("SET session_replication_role = 'origin'")
  await client.query('ANALYZE')
  const made = await client.query('SELECT count(*)::int AS n FROM "CardEdition"')
  await client.end()
  return made.rows[0].n
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXY'

/** A token that nobody printed; half of them with a right check character, which only the database can refuse. */
export function inventToken(i) {
  const body = Array.from({ length: 7 }, () => ALPHABET[Math.floor(Math.random() * 31)])
  const sum = body.reduce((total, sign, at) => total + (at + 1) * ALPHABET.indexOf(sign), 0)
  const right = [...ALPHABET].findIndex((_, value) => (sum + 8 * value) % 31 === 0)
  return body.join('') + ALPHABET[i % 2 ? right : (right + 1) % 31]
}

/** Asks for so many tokens that were never printed. @returns requests a second */
export async function floodTokens(url, amount) {
  let i = 0
  const result = await autocannon({
    url,
    amount,
    connections: 32,
    requests: [{ setupRequest: request => ({ ...request, path: `/q/${inventToken(i++)}` }) }],
  })
  if (result['2xx'] || result.errors)
    throw new Error(`invented tokens: ${result['2xx']} opened, ${result.errors} errors`)
  return result.requests.average
}
