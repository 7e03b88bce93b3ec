#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which cannot be downloaded everywhere: speaks its
// JSON-RPC over stdio with the engine compiled to WebAssembly. See docs/decisions/0003-schema-engine.md.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import { parse } from 'pg-connection-string'
import { MigrationAdapterFactory } from './adapter.mjs'

const args = process.argv.slice(2)
const valuesOf = name => args.flatMap((value, i) => (value === name ? [args[i + 1]] : []))

/** JSON-RPC code by which Prisma knows an error of the engine's own. */
const ENGINE_ERROR = 4466

function readConnection() {
  const { url = '' } = JSON.parse(valuesOf('--datasource')[0] ?? '{}')
  const { host, port, user, password, database, ssl } = parse(url)
  return { host, port: Number(port) || 5432, user, password, database, ssl }
}

async function loadEngine(factory) {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: message => process.stderr.write(`${message}\n`) }
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = await WebAssembly.compile(readFileSync(file.replace(/\.js$/, '.wasm')))
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': wasm })
  wasm.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  const datamodels = valuesOf('--datamodels').map(path => [path, readFileSync(path, 'utf8')])
  const options = { datamodels: datamodels.length ? datamodels : undefined }
  return wasm.SchemaEngine.new(options, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

/** One-shot calls (`cli can-connect-to-database`) come without JSON-RPC. */
async function probe(factory) {
  const connection = await factory.connect()
  await connection.queryRaw({ sql: 'SELECT 1', args: [], argTypes: [] }).catch(error => {
    console.error(error.message)
    process.exit(1)
  })
  process.exit(0)
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}

function describeError({ message, code, meta }) {
  return { code: ENGINE_ERROR, message, data: { is_panic: false, message, error_code: code, meta } }
}

async function answer(engine, line) {
  const { id, method, params } = JSON.parse(line)
  // Prisma acknowledges what it was asked to print; an acknowledgement wants no answer.
  if (!method) return
  try {
    const result = (await engine[method === 'getDatabaseVersion' ? 'version' : method](params)) ?? {}
    // The native engine has its client print a diff; the WebAssembly one only returns it.
    if (method === 'diff' && result.stdout)
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } })
    send({ id, result })
  } catch (error) {
    send({ id, error: describeError(error) })
  }
}

if (args.includes('--version')) {
  console.log('schema-engine-cli wasm')
  process.exit(0)
}
const factory = new MigrationAdapterFactory(readConnection())
if (args.includes('cli')) await probe(factory)
const engine = await loadEngine(factory)
let running = Promise.resolve()
const lines = createInterface({ input: process.stdin })
lines.on('line', line => {
  running = running.then(() => answer(engine, line))
})
lines.on('close', () => running.then(() => process.exit(0)))
