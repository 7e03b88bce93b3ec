import pg from 'pg'
import { OURS } from './tables.mjs'

const { escapeIdentifier } = pg

const GRANTS = `SELECT relname AS name, relkind = 'S' AS "isSequence", privilege_type AS privilege, is_grantable AS "withOption",
    CASE grantee WHEN 0 THEN NULL ELSE pg_get_userbyid(grantee) END AS role
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace CROSS JOIN LATERAL aclexplode(relacl)
  WHERE ${OURS} AND relkind IN ('r', 'p', 'S') AND grantee <> relowner`

/**
 * Who else may do what with the tables and sequences: a server that is not their owner, a report that only reads.
 * @param {import('pg').Client} client
 * @returns {Promise<{name: string, isSequence: boolean, privilege: string, withOption: boolean, role: string | null}[]>}
 *   role: null for everybody
 */
export async function listGrants(client) {
  return (await client.query(GRANTS)).rows
}

/**
 * Grants the same again, and no more, to what was made anew; what is no longer there needs none.
 * @param {import('pg').Client} client
 * @param {Awaited<ReturnType<typeof listGrants>>} grants
 */
export async function grantAgain(client, grants) {
  const { rows } = await client.query(`SELECT relname AS name FROM pg_class JOIN pg_namespace
    ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind IN ('r', 'p', 'S')`)
  const here = new Set(rows.map(({ name }) => name))
  const wanted = grants
    .filter(({ name }) => here.has(name))
    .map(({ name, isSequence, role, ...grant }) => {
      const what = `ON ${isSequence ? 'SEQUENCE' : 'TABLE'} ${escapeIdentifier(name)}`
      return { ...grant, what, whom: role === null ? 'PUBLIC' : escapeIdentifier(role) }
    })
  // By default privileges it may have been let in further than it was.
  for (const words of new Set(wanted.map(({ what, whom }) => `${what} FROM ${whom}`)))
    await client.query(`REVOKE ALL ${words}`)
  for (const { what, whom, privilege, withOption } of wanted)
    await client.query(`GRANT ${privilege} ${what} TO ${whom}${withOption ? ' WITH GRANT OPTION' : ''}`)
}
