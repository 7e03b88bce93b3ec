import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { readEnv } from './env'

// A frozen PostgreSQL must fail in about 2 s, not hang a resident's page (design §9).
const LIMITS = { connectionTimeoutMillis: 2000, statement_timeout: 2500, query_timeout: 2500 }

function connect() {
  const pool = new pg.Pool({ connectionString: readEnv().DATABASE_URL, max: 10, keepAlive: true, ...LIMITS })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', error => console.error(`database: ${error.message}`))
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

const kept = globalThis as { mingbaikaDatabase?: ReturnType<typeof connect> }

/** The pool and the Prisma client over it, one of each a process. */
export function getDatabase() {
  kept.mingbaikaDatabase ??= connect()
  return kept.mingbaikaDatabase
}

export function getPrisma(): PrismaClient {
  return getDatabase().prisma
}
