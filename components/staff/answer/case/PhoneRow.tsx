'use client'
import { Anchor, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { showPhone } from '@/app/staff/(answer)/cases/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { SEES_PHONE } from '@/lib/answer/case/sees-phone'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import classes from './inbox.module.css'

type Props = { id: number; keepPhoneDays: number; sharesPhone: boolean }

/** The number that a resident left, shown to whoever asks for it. */
export function PhoneRow({ id, keepPhoneDays, sharesPhone }: Props) {
  const [number, setNumber] = useState<string | null>(null)
  const keep = ({ data }: { data?: unknown }) => setNumber(typeof data === 'string' ? data : null)
  return (
    <Group gap="xs" align="center">
      <Text size="sm">留了电话</Text>
      {number ? (
        <Anchor href={`tel:${number}`} fw={700}>
          {formatPhoneNumber(number)}
        </Anchor>
      ) : (
        <div className={classes.inline}>
          <StaffForm
            inline
            action={showPhone}
            hidden={{ id }}
            onDone={keep}
            actions={
              <SubmitButton size="compact-sm" variant="default">
                看号码
              </SubmitButton>
            }
          />
        </div>
      )}
      <Text size="xs" c="dimmed">
        {sharesPhone ? `居民知道${SEES_PHONE}看得到。` : '居民没同意给接办的单位看，他们的链接上没有。'}
        看了会记下来；办结{keepPhoneDays}天后删掉
      </Text>
    </Group>
  )
}
