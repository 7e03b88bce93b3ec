'use client'
import { Alert, Button, CopyButton, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { takeWord } from '@/components/staff/form/last-word'
import type { OneTimeLink } from '@/lib/staff/people/one-time-link'
import { formatDate } from '@/lib/system/clock/shanghai'

/** A one-time link, shown this once. */
export function LinkOnce({ link }: { link: OneTimeLink }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // It says itself what came of the form whose place it takes.
    takeWord()
    field.current?.focus()
  }, [])
  return (
    <Stack gap="md">
      <Alert color="green" title="链接做好了，只显示这一次" role="status">
        请现在复制，用微信或短信发给 {link.email}。链接只能用一次，{formatDate(link.expiresAt)}前有效。
      </Alert>
      <TextInput
        ref={field}
        label="一次性链接"
        value={link.address}
        readOnly
        onFocus={event => event.currentTarget.select()}
      />
      <CopyButton value={link.address}>
        {({ copied, copy }) => (
          <Button onClick={copy} aria-live="polite">
            {copied ? '已复制' : '复制链接'}
          </Button>
        )}
      </CopyButton>
      <Text size="sm" c="dimmed">
        丢了也不要紧：再做一个，旧的自动作废。
      </Text>
    </Stack>
  )
}
