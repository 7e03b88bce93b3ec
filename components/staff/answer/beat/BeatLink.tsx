'use client'
import { Stack, Text } from '@mantine/core'
import { changeLink } from '@/app/staff/(answer)/beats/actions'
import { CopyLink } from '@/components/staff/answer/CopyLink'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'

/** The link of a beat, and the ways to change it. */
export function BeatLink({ id, address }: { id: number; address: string | null }) {
  return (
    <Stack gap="md">
      {address ? (
        <CopyLink
          address={address}
          label="巡查链接"
          description="用微信发给网格员，不用账号。谁有链接谁就能巡查，请只发给本人。"
        />
      ) : (
        <Text>链接收回了，打不开。换一个新链接就能再用。</Text>
      )}
      <OneButtonForm
        action={changeLink}
        hidden={{ id, to: 'renew' }}
        button="换一个新链接"
        text="网格员换人了，或者链接传出去了，就换一个：旧的马上打不开。"
      />
      {address && <OneButtonForm action={changeLink} hidden={{ id, to: 'revoke' }} button="收回链接" />}
    </Stack>
  )
}
