#!/usr/bin/env node
// npm run restore -- FILE [--replace]: puts a backup in place, while the product runs or not.
import { readArguments } from './lib/backup/arguments.mjs'
import { readKeptSecret, replaceSecret } from './lib/backup/secret.mjs'
import { installPackages } from './lib/install.mjs'
import { runScript } from './lib/script.mjs'
import { dataDir, say } from './lib/steps.mjs'

const USAGE = `npm run restore -- FILE [--replace]
  puts what npm run backup has written into this installation; --replace throws away what is here now.
  把备份恢复到这里；这里已有数据的，加 --replace 才会替换。`

/** What to do about the secret, in words. */
function settleSecret(secret) {
  const set = process.env.NEXTAUTH_SECRET
  if (!secret)
    return 'The backup holds no secret: second factors of its accounts cannot be read and must be reset. 备份里没有密钥：两步验证要重新设置。'
  if (set === secret) return null
  if (set)
    return `NEXTAUTH_SECRET is set and is not the backup's: second factors cannot be read with it. Set it to what secret.txt in the backup says (unzip -p FILE secret.txt). 请把 NEXTAUTH_SECRET 改成备份里 secret.txt 的内容。`
  const before = readKeptSecret(dataDir)
  if (!replaceSecret(dataDir, secret)) return null
  return `The secret of the backup is kept in ${dataDir}${before ? '; the one of before lies beside it' : ''}. An instance that has its secret from elsewhere needs it, too.`
}

await runScript(async undo => {
  const { file, is } = readArguments(USAGE, ['replace'])
  await installPackages()
  const { openArchive } = await import('./lib/backup/read.mjs')
  const { openPlace } = await import('./lib/backup/place.mjs')
  const { closeSession, openSession } = await import('./lib/backup/session.mjs')
  const { restoreArchive } = await import('./lib/backup/restore.mjs')
  const { partMigrations } = await import('./lib/backup/migrations.mjs')
  say('looking at the backup')
  const archive = await openArchive(file)
  partMigrations(archive.manifest.migrations)
  const { databaseUrl, address } = await openPlace({ script: 'restore', undo, make: true })
  const client = await openSession(databaseUrl)
  undo(() => closeSession(client))
  say(`restoring what was backed up at ${archive.manifest.madeAt}`)
  const { tables, rows, leftOut, migrated } = await restoreArchive(client, archive, {
    replace: Boolean(is.replace),
  })
  const secret = settleSecret(archive.secret)
  console.log(`\n已恢复并逐表核对 / restored and proved:  ${tables} tables, ${rows} rows`)
  if (migrated) console.log(`${migrated} migrations that have come since were applied.`)
  if (leftOut.length)
    console.log(`Left out, being none of this software's: ${leftOut.join(', ')} (in the file as CSV).`)
  if (secret) console.log(secret)
  if (address || process.env.DATABASE_URL)
    console.log('Restart what runs on this database. 请重新启动正在运行的明白卡。')
  console.log(
    'Where nginx stands in front, empty its cache (proxy_cache_path) and reload it. 前面有 nginx 的，请清空它的缓存，再重新加载（reload）。',
  )
  console.log('Everybody logs in anew. 所有人要重新登录。\n')
})
