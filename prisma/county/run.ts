// tsx --conditions=react-server prisma/county/run.ts [--seed N] [--towns N] [--villages N] [--at 2026-11-24] [--long-categories]
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { PrismaPg } from '@prisma/adapter-pg'
import { ZodError } from 'zod'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { hashPassword } from '@/lib/staff/password/password'
import { drawPassword } from '@/prisma/first-admin/draw-password'
import { generateCounty } from './generate'
import { type Filled, insertCounty } from './insert'
import { readOptions } from './options'
import type { County } from './types'

const text = { type: 'string' } as const

function say(county: County, filled: Filled, password: string): void {
  const { towns, villages, services, phones } = filled
  const size = `${towns}个苏木乡镇街道、${villages}个嘎查村社区、${services}项服务、${phones}个电话`
  if (!filled.added) {
    console.log(
      `${county.name}（${county.code}）已经在里面了，什么都没改 / is there already, nothing changed: ${size}`,
    )
    return
  }
  const [admin, ...others] = county.accounts.filter(({ active }) => active)
  const address = process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
  console.log(`${county.name}（虚构试用 / made up）: ${size}
居民页面 / residents:  ${address}/k/${county.code}
工作人员 / staff:      ${address}/staff
管理员 / administrator: ${admin!.email}
密码 / password:       ${password}   （只显示这一次 / shown only this once）
同一个密码 / the same:  ${others.map(({ email }) => email).join(' ')}`)
}

async function run(): Promise<void> {
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) throw new Error('county: DATABASE_URL is not set')
  // Of a database whose server is elsewhere: numbers and links are there, and open nowhere.
  process.env.NEXTAUTH_SECRET ??= randomBytes(32).toString('hex')
  const options = {
    seed: text,
    towns: text,
    villages: text,
    at: text,
    'long-categories': { type: 'boolean' },
  } as const
  const { 'long-categories': longCategories, ...values } = parseArgs({ options }).values
  const county = generateCounty(readOptions({ ...values, longCategories }, new Date()))
  const password = drawPassword()
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL }) })
  try {
    say(county, await insertCounty(prisma, county, await hashPassword(password)), password)
  } finally {
    await prisma.$disconnect()
  }
}

run().catch(error => {
  const words =
    error instanceof ZodError ? error.issues.map(({ path, message }) => `--${path}: ${message}`) : null
  console.error(words?.join('\n') ?? (error instanceof Error ? error.message : error))
  process.exitCode = 1
})
