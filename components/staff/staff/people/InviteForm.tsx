'use client'
import { useState } from 'react'
import { invite } from '@/app/staff/(staff)/people/actions'
import { type Choice, SelectField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { OneTimeLink } from '@/lib/staff/people/one-time-link'
import { readEmail } from '@/lib/system/form/email'
import { ROLE_CHOICES } from './choices'
import { LinkOnce } from './LinkOnce'

/** Who is invited, and afterwards the link to send them. */
export function InviteForm({ areas }: { areas: Choice[] }) {
  const [link, setLink] = useState<OneTimeLink | null>(null)
  const start = { name: '', email: '', role: 'EDITOR', areaId: areas[0]?.value }
  if (link) return <LinkOnce link={link} />
  return (
    <StaffForm
      action={invite}
      values={start}
      unsavedKey="invite"
      actions={<SubmitButton>做一个邀请链接</SubmitButton>}
      onDone={state => setLink(state.data as OneTimeLink)}
    >
      <TextField name="name" label="姓名" required maxLength={30} />
      <TextField
        name="email"
        label="邮箱"
        description="登录用。系统不发邮件，链接由您自己发给对方。"
        reads={readEmail}
        inputMode="email"
        required
      />
      <SelectField name="role" label="角色" choices={ROLE_CHOICES} />
      <SelectField
        name="areaId"
        label="负责区域"
        description="只能改这个区域和它下面的内容。"
        choices={areas}
      />
    </StaffForm>
  )
}
