import { Alert, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { requirePageAccount } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { OwnSessions } from '@/components/staff/staff/account/OwnSessions'
import { PasswordForm } from '@/components/staff/staff/account/PasswordForm'
import { SecondFactor } from '@/components/staff/staff/account/SecondFactor'
import { getOwnAccount } from '@/lib/staff/account/account'
import { listOwnSessions } from '@/lib/staff/account/own-sessions'
import { ROLE_NAMES } from '@/lib/staff/permission/permissions'

export const metadata: Metadata = { title: '我的账号' }

export default async function AccountPage() {
  const actor = await requirePageAccount()
  const [account, sessions] = await Promise.all([getOwnAccount(actor), listOwnSessions(actor)])
  const isShutOut = account.mustHaveSecondFactor && !account.hasSecondFactor
  return (
    <>
      <PageTitle title="我的账号" />
      <Stack gap="lg" maw={640}>
        {isShutOut && (
          <Alert color="yellow" title="本地区要求两步验证">
            请先在下面开通，再去做别的。开通要填一次您刚才登录用的密码。
          </Alert>
        )}
        <Text>
          {actor.name}（{actor.email}），{actor.area.name}，{ROLE_NAMES[actor.role]}
        </Text>
        <Panel title="两步验证">
          <SecondFactor account={account} />
        </Panel>
        <Panel title="改密码">
          <PasswordForm email={account.email} />
        </Panel>
        <Panel title="我的登录">
          <OwnSessions sessions={sessions} />
        </Panel>
      </Stack>
    </>
  )
}
