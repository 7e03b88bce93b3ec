#!/usr/bin/env node
// npm run backup -- FILE: everything of this installation in one file, while it runs or not.
import { statSync } from 'node:fs'
import { readArguments } from './lib/backup/arguments.mjs'
import { listSecrets } from './lib/backup/secret.mjs'
import { installPackages } from './lib/install.mjs'
import { runScript } from './lib/script.mjs'
import { dataDir, say } from './lib/steps.mjs'
import { inWords } from './lib/words.mjs'

const USAGE = `npm run backup -- FILE
  writes all of this installation into FILE: every table, and the secret. Keep it where nobody else can read it.
  把全部数据（含密钥）备份到一个文件里，例如：npm run backup -- /media/usb/明白卡-20261126.zip`

const NO_SECRET = `The secret of this installation was not found, or it is another than the database's: the backup holds none, and second
factors cannot be read from it. Set NEXTAUTH_SECRET (or DATA_DIR) as the running product has it and back up once more.
没有找到和数据库一致的密钥，备份里没有密钥：恢复以后两步验证要重新设置。`

const NOT_MADE = 'No backup was made. 备份没有做成。'

await runScript(async undo => {
  const { file } = readArguments(USAGE)
  await installPackages()
  const { openPlace } = await import('./lib/backup/place.mjs')
  const { closeSession, openSession } = await import('./lib/backup/session.mjs')
  const { takeBackup } = await import('./lib/backup/take.mjs')
  const { requirePlaceFor } = await import('./lib/backup/write.mjs')
  const { chooseSecret } = await import('./lib/backup/installation.mjs')
  await requirePlaceFor(file)
  const { databaseUrl } = await openPlace({ script: 'backup', undo, make: false })
  const client = await openSession(databaseUrl)
  undo(() => closeSession(client))
  const secret = await chooseSecret(client, listSecrets(dataDir))
  say('backing up')
  const { tables } = await inWords(NOT_MADE, () => takeBackup(client, file, secret))
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  if (!secret) console.error(NO_SECRET)
  const size = (statSync(file).size / 1024 / 1024).toFixed(1)
  console.log(`\n已备份 / backed up:  ${file}\n${tables.length} tables, ${rows} rows, ${size} MB\n`)
})
