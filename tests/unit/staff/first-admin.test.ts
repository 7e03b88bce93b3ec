import { spawnSync } from 'node:child_process'
import { beforeEach, expect, test } from 'vitest'
import { isPassword } from '@/lib/staff/password/password'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
beforeEach(() => directory.query('DELETE FROM "Staff"'))

function makeFirstAdmin(given: Record<string, string> = {}) {
  const env = { ...process.env, ...given }
  const args = ['node_modules/tsx/dist/cli.mjs', '--conditions=react-server', 'prisma/first-admin/run.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('a password that will not do is refused in plain words, and nobody is made', async () => {
  for (const [given, said] of [
    ['short', 'ADMIN_PASSWORD：密码至少 10 个字符'],
    ['admin12345', 'ADMIN_PASSWORD：这个密码太常见'],
  ] as const) {
    const { status, stderr } = makeFirstAdmin({ ADMIN_EMAIL: 'a@b.cn', ADMIN_PASSWORD: given })
    expect(status).toBe(1)
    expect(stderr).toContain(said)
    expect(stderr).not.toContain('    at ')
  }
  expect(await directory.query('SELECT 1 FROM "Staff"')).toEqual([])
})

test('the first administrator is of the whole region, and printed once', async () => {
  const first = makeFirstAdmin()
  const [, email, password] = first.stdout.match(/administrator: (\S+)\n密码 \/ password: (\S+)/) ?? []
  expect(email).toBe('admin@localhost')
  const [row, ...more] = await directory.query<{ role: string; kind: string; passwordHash: string }>(
    'SELECT s.role, s."passwordHash", a.kind FROM "Staff" s JOIN "Area" a ON a.id = s."areaId"',
  )
  expect(more).toEqual([])
  expect(row).toMatchObject({ role: 'ADMIN', kind: 'REGION' })
  expect(await isPassword(row!.passwordHash, password!)).toBe(true)
  const again = makeFirstAdmin({ ADMIN_EMAIL: 'second@b.cn', ADMIN_PASSWORD: 'another password' })
  expect(again).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(await directory.query('SELECT 1 FROM "Staff"')).toHaveLength(1)
})
