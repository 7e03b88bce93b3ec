import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'

/** pg_catalog's "char" and the type adapter-pg knows that is read alike. */
const CHAR_OID = 18
const BPCHAR_OID = 1042

/** adapter-pg 7.10 does not know "char"; the engine wants it as a Character, with NUL for empty. */
function teachChar(queryable) {
  const performIO = queryable.performIO.bind(queryable)
  const queryRaw = queryable.queryRaw.bind(queryable)
  const charColumns = new WeakMap()
  queryable.performIO = async query => {
    const result = await performIO(query)
    const fields = result.fields ?? []
    charColumns.set(
      query,
      fields.map(field => field.dataTypeID === CHAR_OID),
    )
    for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = BPCHAR_OID
    return result
  }
  queryable.queryRaw = async query => {
    const result = await queryRaw(query)
    charColumns.get(query)?.forEach((isChar, column) => {
      if (!isChar) return
      result.columnTypes[column] = ColumnTypeEnum.Character
      for (const row of result.rows) if (row[column] === '') row[column] = '\0'
    })
    return result
  }
  const startTransaction = queryable.startTransaction?.bind(queryable)
  if (startTransaction) queryable.startTransaction = async level => teachChar(await startTransaction(level))
  return queryable
}

/** adapter-pg 7.10 cuts a script at every semicolon, also inside a function's body; PostgreSQL takes it whole. */
function sendScriptsWhole(queryable) {
  queryable.executeScript = script =>
    queryable.client.query(script).then(
      () => undefined,
      error => queryable.onError(error),
    )
  return queryable
}

/** PrismaPg with what schema migrations need and adapter-pg 7.10 lacks. */
export class MigrationAdapterFactory extends PrismaPg {
  #connection

  /** @param {import('pg').PoolConfig} connection */
  constructor(connection) {
    super(connection)
    this.#connection = connection
  }

  async connect() {
    return sendScriptsWhole(teachChar(await super.connect()))
  }

  /** adapter-pg 7.10 drops its shadow database while its own pool still holds it open. */
  async connectToShadowDb() {
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`
    const admin = await this.connect()
    await admin.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await new MigrationAdapterFactory({ ...this.#connection, database }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await admin.executeScript(`DROP DATABASE "${database}" WITH (FORCE)`)
      await admin.dispose()
    }
    return shadow
  }
}
