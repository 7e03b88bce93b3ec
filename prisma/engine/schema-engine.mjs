#!/usr/bin/env node
// Speaks Prisma's schema-engine JSON-RPC over stdio, with the engine compiled to WebAssembly.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { parse } from 'pg-connection-string'

const CHAR = 18,
  BPCHAR = 1042
const args = process.argv.slice(2)
const all = name => args.flatMap((a, i) => (a === name ? [args[i + 1]] : []))
if (args.includes('--version')) {
  console.log('schema-engine-cli wasm')
  process.exit(0)
}

const { host, port, user, password, database, ssl } = parse(
  JSON.parse(all('--datasource')[0] ?? '{}').url ?? '',
)
const connection = { host, port: Number(port) || 5432, user, password, database, ssl }

// adapter-pg 7.10 does not know pg_catalog's "char"; the engine wants it as a Character.
function teachChar(queryable) {
  const performIO = queryable.performIO.bind(queryable)
  const queryRaw = queryable.queryRaw.bind(queryable)
  const chars = new WeakMap()
  queryable.performIO = async query => {
    const result = await performIO(query)
    chars.set(
      query,
      result.fields?.map(f => f.dataTypeID === CHAR),
    )
    for (const f of result.fields ?? []) if (f.dataTypeID === CHAR) f.dataTypeID = BPCHAR
    return result
  }
  queryable.queryRaw = async query => {
    const result = await queryRaw(query)
    chars.get(query)?.forEach((isChar, i) => {
      if (!isChar) return
      result.columnTypes[i] = ColumnTypeEnum.Character
      for (const row of result.rows) if (row[i] === '') row[i] = '\0'
    })
    return result
  }
  // adapter-pg 7.10 cuts a script at every semicolon, also inside a function's body; PostgreSQL takes it whole.
  queryable.executeScript = script =>
    queryable.client.query(script).then(
      () => undefined,
      error => queryable.onError(error),
    )
  const start = queryable.startTransaction?.bind(queryable)
  if (start) queryable.startTransaction = async level => teachChar(await start(level))
  return queryable
}
class Factory extends PrismaPg {
  async connect() {
    return teachChar(await super.connect())
  }
  // adapter-pg 7.10 drops its shadow database while its own pool still holds it open.
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const admin = await super.connect()
    await admin.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await new Factory({ ...connection, database }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.dispose()
    }
    return shadow
  }
}

globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: m => process.stderr.write(m + '\n') }
const wasmFile = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  .replace(/\.js$/, '.wasm')
const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(wasmFile)), {
  './schema_engine_bg.js': engine,
})
engine.__wbg_set_wasm(exports)
exports.__wbindgen_start()

const factory = new Factory(connection)
const datamodels = all('--datamodels').map(file => [file, readFileSync(file, 'utf8')])
const instance = await engine.SchemaEngine.new(
  { datamodels: datamodels.length ? datamodels : undefined },
  () => {},
  bindMigrationAwareSqlAdapterFactory(factory),
)

// One-shot calls: `cli can-connect-to-database` and friends come without JSON-RPC.
if (args.includes('cli')) {
  const probe = await factory.connect()
  await probe.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] }).catch(error => {
    console.error(error.message)
    process.exit(1)
  })
  process.exit(0)
}

const send = message => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...message }) + '\n')
let running = Promise.resolve()
const lines = createInterface({ input: process.stdin })
lines.on('line', line => {
  running = running.then(() => answer(line))
})
lines.on('close', () => running.then(() => process.exit(0)))

async function answer(line) {
  const { id, method, params } = JSON.parse(line)
  try {
    const result = (await instance[method === 'getDatabaseVersion' ? 'version' : method](params)) ?? {}
    // The native engine prints a diff through the client; the WASM one only returns it.
    if (method === 'diff' && result.stdout) send({ method: 'print', params: { content: result.stdout } })
    send({ id, result })
  } catch (error) {
    send({
      id,
      error: {
        code: 4466,
        message: error.message,
        data: { is_panic: false, message: error.message, error_code: error.code, meta: error.meta },
      },
    })
  }
}
