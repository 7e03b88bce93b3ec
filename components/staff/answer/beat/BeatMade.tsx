'use client'
import { Group, Stack, Text } from '@mantine/core'
import { CopyLink } from '@/components/staff/answer/CopyLink'
import { TextLink } from '@/components/staff/page/TextLink'

/** `address` null: the answer that held it was lost on the way; the beat's own page has it. */
export type Made = { id: number; address: string | null }

/** A beat that was just set up: its link, to be sent on at once. */
export function BeatMade({ id, address }: Made) {
  return (
    <Stack gap="md">
      {address && (
        <CopyLink
          address={address}
          label="巡查链接"
          description="用微信发给网格员，不用账号。谁有链接谁就能巡查，请只发给本人。"
        />
      )}
      <Group gap="md">
        <Text>
          <TextLink href={`/staff/beats/${id}`}>{address ? '看这个网格' : '看链接'}</TextLink>
        </Text>
        <Text>
          <TextLink href="/staff/beats">回网格巡查</TextLink>
        </Text>
      </Group>
    </Stack>
  )
}
