// Chromium printing the very same lines and codes as the newest batch of DATABASE_URL. Says its time as JSON.
import { type SecondSnapshot, toSheet } from '@/lib/paper/edition/snapshot'
import { getPrisma } from '@/lib/system/database/database'
import { openChromium, toHtml } from './chromium'

const editions = await getPrisma().cardEdition.findMany({
  where: { batchId: { not: null } },
  orderBy: { id: 'asc' },
  select: { snapshot: true },
})
const sheets = editions.map(edition => toSheet(edition.snapshot as SecondSnapshot))
const { page, close } = await openChromium()
await page.setContent(toHtml(sheets.slice(0, 1)))
await page.pdf({ preferCSSPageSize: true })
const began = performance.now()
await page.setContent(toHtml(sheets))
await page.pdf({ preferCSSPageSize: true })
const ms = performance.now() - began
await close()
console.log(JSON.stringify({ ms, villages: editions.length }))
process.exit()
