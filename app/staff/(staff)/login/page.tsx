import { Title } from '@mantine/core'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Panel } from '@/components/staff/page/Panel'
import { LoginForm } from '@/components/staff/staff/login/LoginForm'
import { readNextPath } from '@/lib/staff/login/next-path'
import { sayIdle } from '@/lib/staff/permission/refusal-words'
import { readAccount } from '@/lib/staff/session/actor'

export const metadata: Metadata = { title: '登录' }

const REASONS: Record<string, string> = {
  get idle() {
    return `${sayIdle()}，请重新登录。`
  },
  out: '您已退出登录。',
  left: '这次登录已经退出，请重新登录。',
  ended: '您的账号设置刚改过，请重新登录。',
  joined: '密码已经设好，请用它登录。',
  password: '密码已经改好，请用新密码登录。',
}

async function isIn(): Promise<boolean> {
  return readAccount().then(
    () => true,
    () => false,
  )
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function LoginPage({ searchParams }: Props) {
  const { next, why } = await searchParams
  const path = readNextPath(next)
  if (await isIn()) redirect(path)
  return (
    <Panel narrow>
      <Title order={1} size="h3" mb="md">
        登录
      </Title>
      <LoginForm
        next={path}
        notice={Object.hasOwn(REASONS, String(why)) ? REASONS[String(why)] : undefined}
      />
    </Panel>
  )
}
