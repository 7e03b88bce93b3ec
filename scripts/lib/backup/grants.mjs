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

/** Grants the same again to what was made anew; what is no longer there needs none. @param {import('pg').Client} client */
export async function grantAgain(client, grants) {
  const { rows } = await client.query(`SELECT relname AS name FROM pg_class JOIN pg_namespace
    ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind IN ('r', 'p', 'S')`)
  const here = new Set(rows.map(({ name }) => name))
  for (const { name, isSequence, privilege, withOption, role } of grants.filter(grant =>
    here.has(grant.name),
  )) {
    const what = `${isSequence ? 'SEQUENCE' : 'TABLE'} ${escapeIdentifier(name)}`
    const whom = `${role === null ? 'PUBLIC' : escapeIdentifier(role)}${withOption ? ' WITH GRANT OPTION' : ''}`
    await client.query(`GRANT ${privilege} ON ${what} TO ${whom}`)
  }
}
