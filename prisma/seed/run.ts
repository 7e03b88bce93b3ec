import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { seed } from './seed'

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) })
const added = await seed(prisma)
console.log(added ? `seed: ${added} records added` : 'seed: nothing to add')
await prisma.$disconnect()
