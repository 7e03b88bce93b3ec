'use client'
import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { showPhone } from '@/app/staff/(answer)/cases/actions'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { formatPhoneNumber } from '@/lib/directory/phone/format'

type Props = { id: number; keepPhoneDays: number; sharesPhone: boolean }

/** The number that a resident left, shown to whoever asks for it. */
export function PhoneRow({ id, keepPhoneDays, sharesPhone }: Props) {
  const [number, setNumber] = useState<string | null>(null)
  const shared = sharesPhone ? '居民同意经办的人看。' : ''
  return (
    <>
      <Text size="sm">
        留了电话。{shared}看了会记下来；办结{keepPhoneDays}天后删掉。
      </Text>
      {number && (
        <Anchor href={`tel:${number}`} fw={700}>
          {formatPhoneNumber(number)}
        </Anchor>
      )}
      <OneButtonForm
        action={showPhone}
        hidden={{ id }}
        button="看号码"
        onDone={({ data }) => setNumber(typeof data === 'string' ? data : null)}
      />
    </>
  )
}
