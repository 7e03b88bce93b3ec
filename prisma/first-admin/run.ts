import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { makeFirstAdmin } from './first-admin'

const { DATABASE_URL, ADMIN_EMAIL, ADMIN_PASSWORD } = process.env
if (!DATABASE_URL) throw new Error('first administrator: DATABASE_URL is not set')
const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL }) })
try {
  const made = await makeFirstAdmin(prisma, { email: ADMIN_EMAIL, password: ADMIN_PASSWORD })
  if (made) {
    const secret = made.generated ?? '（ADMIN_PASSWORD）'
    console.log(`\n第一个管理员 / first administrator: ${made.email}\n密码 / password: ${secret}`)
    if (made.generated) console.log('只显示这一次，请记下 / shown only this once')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await prisma.$disconnect()
}
