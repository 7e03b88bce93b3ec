'use client'
import { Button, CopyButton, Group, TextInput } from '@mantine/core'

type Props = {
  /** Of the button, for a way that leads to it. */
  id?: string
  /** Whole, as somebody elsewhere opens it. */
  address: string
  label: string
  description?: string
}

/** A link that is passed on by hand: to look at, and to copy. */
export function CopyLink({ id, address, label, description }: Props) {
  return (
    <Group align="flex-end" gap="sm">
      <TextInput
        flex="1 1 16rem"
        label={label}
        description={description}
        value={address}
        readOnly
        onFocus={event => event.currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button id={id} onClick={copy} aria-live="polite">
            {copied ? '已复制' : '复制链接'}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
