import { Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { Panel } from '@/components/staff/page/Panel'
import { AcceptForm } from '@/components/staff/staff/people/AcceptForm'
import { LINK_WORDS, readInvitation } from '@/lib/staff/people/invitation'

export const metadata: Metadata = { title: '设密码' }

export default async function AcceptPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await readInvitation(token)
  if (link.state !== 'open')
    return (
      <Panel narrow>
        <Title order={1} size="h3" mb="sm">
          链接不能用
        </Title>
        <Text mb="md">{LINK_WORDS[link.state]}</Text>
        <LinkButton href="/staff/login" variant="default">
          去登录
        </LinkButton>
      </Panel>
    )
  return (
    <Panel narrow>
      <Title order={1} size="h3" mb="sm">
        {link.isReset ? '重设密码' : '启用账号'}
      </Title>
      <Text mb="md">
        {link.name}，您好。请给 {link.email}（{link.area}）设一个密码。
      </Text>
      <AcceptForm token={token} email={link.email} />
    </Panel>
  )
}
