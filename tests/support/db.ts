import pg from 'pg'

/** Keeps rows from being changed by anybody else while something is done. @param lock a SELECT … FOR UPDATE */
export async function holdRows(lock: string, work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(lock)
    await work()
  } finally {
    await client.end()
  }
}

/** Runs SQL on the running server's database, as staff's changes will reach it. */
export async function runSql<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}
