import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { seed } from './seed'

const connectionString = process.env.DATABASE_URL
if (!connectionString) throw new Error('seed: DATABASE_URL is not set')
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) })
try {
  const added = await seed(prisma)
  console.log(added ? `seed: ${added} records added` : 'seed: nothing to add')
} finally {
  await prisma.$disconnect()
}
