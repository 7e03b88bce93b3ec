import { z } from 'zod'

const count = z.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The backup's table of contents, as `manifest.json`. */
export const manifestSchema = z.object({
  product: z.literal('mingbaika'),
  /** Of the file: one that says more is of a later version. */
  format: z.number().int().min(1),
  version: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      columns: z.array(z.string()),
      rows: count,
      /** Of the file, which holds the rows in an order of their own: the same rows, the same sum. */
      sha256,
    }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.string(), called: z.boolean() })),
})

/** The format that is written here, and the latest that is read. */
export const FORMAT = 1

/** Where in the backup the secret lies. */
export const SECRET_FILE = 'secret.txt'

export const README = `明白卡的备份 / A backup of Mingbaika

恢复：在装好本软件的机器上运行  npm run restore -- 这个文件
To restore: npm run restore -- THIS-FILE

manifest.json  版本、迁移、每张表的行数和校验值 / version, migrations, rows and SHA-256 of each table
tables/*.csv   每张表的全部内容（UTF-8） / all rows of each table: CSV with a header, UTF-8; without quotes: NULL
schema/*.sql   这些表是怎样建成的 / how the tables were made (PostgreSQL)
secret.txt     服务器的密钥，请勿外传 / the server's secret: whoever has this file has the installation

文件末尾的 ZIP 注释是它前面所有字节的 SHA-256。
The ZIP's comment, its last 64 bytes, is the SHA-256 of all bytes before them.
`
