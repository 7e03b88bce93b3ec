'use client'
import { Button, Code, Group, Image, Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '@/app/staff/(staff)/account/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { OwnAccount } from '@/lib/staff/account/account'
import type { TotpSetup } from '@/lib/staff/account/second-factor-setup'
import { CodeForm } from './CodeForm'
import { CodesOnce } from './CodesOnce'
import { CurrentPasswordField } from './CurrentPasswordField'

/** Setting the second factor up, its recovery codes, and switching it off. */
export function SecondFactor({ account }: { account: OwnAccount }) {
  const [codes, setCodes] = useState<string[] | null>(null)
  const router = useRouter()
  const leaveCodes = () => {
    setCodes(null)
    router.refresh()
  }
  if (codes) return <CodesOnce codes={codes} onKept={leaveCodes} />
  return account.hasSecondFactor ? (
    <Running account={account} onCodes={setCodes} />
  ) : (
    <Setup email={account.email} onCodes={setCodes} />
  )
}

function Setup({ email, onCodes }: { email: string; onCodes: (codes: string[]) => void }) {
  const [setup, setSetup] = useState<TotpSetup | null>(null)
  if (!setup)
    return (
      <StaffForm
        inline
        action={beginSecondFactor}
        onDone={state => setSetup(state.data as TotpSetup)}
        actions={<SubmitButton variant="default">开通两步验证</SubmitButton>}
      >
        <Text>
          登录时除了密码，再填一个手机上的六位数字。密码被人知道了，账号也还安全。手机上要先装一个验证器应用。
        </Text>
        <CurrentPasswordField email={email} label="登录密码" />
      </StaffForm>
    )
  const drawing = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(setup.qr)}`
  return (
    <Stack gap="md">
      <Text>1. 用手机验证器扫这个码；扫不了，就把密钥抄进去。</Text>
      <Group align="center" gap="lg">
        <Image src={drawing} alt="两步验证的二维码" w={200} h={200} />
        <div>
          <Text size="sm" c="dimmed">
            密钥
          </Text>
          <Code fz="md">{setup.secret.match(/.{1,4}/g)?.join(' ')}</Code>
        </div>
      </Group>
      <Text>2. 填手机上显示的六位数字。请在 15 分钟内填好。</Text>
      <CodeForm
        action={confirmSecondFactor}
        button="确认开通"
        onDone={state => onCodes(state.data as string[])}
      />
    </Stack>
  )
}

function Running({ account, onCodes }: { account: OwnAccount; onCodes: (codes: string[]) => void }) {
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null)
  return (
    <Stack gap="md">
      <Text>已开通。还有 {account.codesLeft} 个恢复码没用过。</Text>
      <Group gap="sm">
        <Button variant="default" onClick={() => setAsked('renew')} aria-expanded={asked === 'renew'}>
          换一组恢复码
        </Button>
        {!account.mustHaveSecondFactor && (
          <Button variant="default" onClick={() => setAsked('end')} aria-expanded={asked === 'end'}>
            关掉两步验证
          </Button>
        )}
      </Group>
      {account.mustHaveSecondFactor && <Text c="dimmed">本地区要求两步验证，不能关掉。</Text>}
      {asked === 'renew' && (
        <CodeForm
          key="renew"
          action={renewRecoveryCodes}
          button="换新"
          email={account.email}
          onDone={state => onCodes(state.data as string[])}
        />
      )}
      {asked === 'end' && (
        <CodeForm key="end" action={endSecondFactor} button="确认关掉" email={account.email} />
      )}
    </Stack>
  )
}
