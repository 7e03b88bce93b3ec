import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { readEnv } from '@/lib/system/config/env'
import { shareInProcess } from '@/lib/system/process/shared'

// A frozen PostgreSQL must fail in about 2 s, not hang a resident's page (design §9).
// A statement that is only slow is ended by the server, which thereby says that it lives.
const LIMITS = { connectionTimeoutMillis: 2000, statement_timeout: 2500, query_timeout: 3000 }

/** What prints a county in one go may take longer, on few connections of its own; it too ends some day. */
const PATIENT = { connectionTimeoutMillis: 5000, statement_timeout: 60_000, query_timeout: 60_000, max: 2 }

/**
 * For what may fail without harm: one connection. Only the server ends a statement here, and then it has not happened;
 * whoever stopped waiting for one could not tell, and would write it twice.
 */
const HARMLESS = { connectionTimeoutMillis: 2000, statement_timeout: 2500, max: 1 }

function openPool(limits: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ connectionString: readEnv().DATABASE_URL, max: 10, keepAlive: true, ...limits })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', error => console.error(`database: ${error.message}`))
  return pool
}

function connect(limits: pg.PoolConfig) {
  const pool = openPool(limits)
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

/** The pool and the Prisma client over it, one of each a process. */
export function getDatabase() {
  return shareInProcess('database', () => connect(LIMITS))
}

/** The same database for long work that nobody's page waits for: print runs, comparing all that is out. */
export function getPatientDatabase() {
  return shareInProcess('patient database', () => connect(PATIENT))
}

/** The connection over which counts are written: when it fails, no page hears of it. */
export function getCountingPool(): pg.Pool {
  return shareInProcess('counting pool', () => openPool(HARMLESS))
}

export function getPrisma(): PrismaClient {
  return getDatabase().prisma
}
