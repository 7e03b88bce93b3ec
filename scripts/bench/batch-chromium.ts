// Chromium printing the very same lines and codes as the newest batch of DATABASE_URL. Says its time as JSON.
import { type SecondSnapshot, toSheet } from '@/lib/paper/edition/snapshot'
import { getPrisma } from '@/lib/system/database/database'
import { timeChromium } from './yardstick'

const batch = await getPrisma().printBatch.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })
const editions = await getPrisma().cardEdition.findMany({
  where: { batchId: batch.id },
  orderBy: { id: 'asc' },
  select: { snapshot: true },
})
const sheets = editions.map(edition => toSheet(edition.snapshot as SecondSnapshot))
console.log(JSON.stringify({ ms: await timeChromium(sheets), villages: editions.length }))
process.exit()
