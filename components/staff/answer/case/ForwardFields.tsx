'use client'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { useStartText } from '@/components/staff/form/context'
import { TextAreaField, TextField } from '@/components/staff/form/fields'
import type { TargetGroup } from '@/lib/answer/office/target-choices'
import { readDate } from '@/lib/system/form/date'
import { proposeTarget, TargetField } from './TargetField'

type Props = { officeId: number; targets: TargetGroup[] }

/** Who is to handle it, what they are told, and until when. */
export function ForwardFields({ officeId, targets }: Props) {
  const [target, setTarget] = useState(useStartText('target') || proposeTarget(targets))
  const isNamed = target === 'NAMED' || target === 'HOTLINE'
  return (
    <>
      <TargetField officeId={officeId} near={targets} onChange={setTarget} />
      {isNamed && (
        <TextField
          name="name"
          label={target === 'NAMED' ? '单位名称' : '哪里的12345，怎么转的'}
          description="居民看得到。"
          maxLength={40}
          required
        />
      )}
      <TextAreaField name="note" label="对他们说的话" description="居民看不到。" rows={2} maxLength={500} />
      <TextField
        name="day"
        label="约定哪天办好"
        description="不填，就是这件的期限。"
        reads={readDate}
        maxLength={40}
      />
      <Text size="sm" c="dimmed">
        承办单位、服务队和物业不用账号：转出以后有一个链接，发到微信，能看这一件、报进度、传照片。居民没同意的，看不到电话。
      </Text>
    </>
  )
}
