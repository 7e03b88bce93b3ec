// tsx --conditions=react-server tests/support/print-edition.ts '{"code":"GY-JS-ZN","copies":300}'
// Prints an edition as staff do, in the database of DATABASE_URL, and says what came of it as JSON.
import { writeFileSync } from 'node:fs'
import { getEdition, reprintEdition } from '@/lib/paper/edition/editions'
import { createEdition } from '@/lib/paper/edition/print'
import { getPrisma } from '@/lib/system/database/database'

const wish = { copies: 100, use: 'HANDOUT', layout: 'a5', file: null, ...JSON.parse(process.argv[2] ?? '{}') }

const prisma = getPrisma()
const region = await prisma.area.findFirstOrThrow({
  where: { kind: 'REGION' },
  select: { id: true, code: true, name: true, kind: true, path: true },
})
const account = { name: '测试员', passwordHash: 'x', role: 'ADMIN', areaId: region.id } as const
const staff = await prisma.staff.upsert({
  where: { email: 'printer@test' },
  create: { email: 'printer@test', ...account },
  update: {},
  select: { id: true, name: true, email: true, role: true },
})
const actor = { ...staff, area: region, sessionId: 0, mustHaveSecondFactor: false, hasSecondFactor: false }
const area = await prisma.area.findUniqueOrThrow({ where: { code: wish.code }, select: { id: true } })
const services = await prisma.service.findMany({ select: { id: true } })
const outcome = await createEdition(actor, {
  areaId: area.id,
  layout: wish.layout,
  use: wish.use,
  copies: wish.copies,
  fallbacks: services.map(service => service.id),
})
if (outcome.status !== 'printed') throw new Error(JSON.stringify(outcome))
const edition = await getEdition(actor, outcome.editionId)
if (wish.file) writeFileSync(wish.file, (await reprintEdition(actor, outcome.editionId))!)
const tokens = Object.fromEntries(edition!.snapshot.codes.map(code => [code.role, code.token]))
console.log(JSON.stringify({ editionId: outcome.editionId, number: outcome.number, tokens }))
process.exit()
