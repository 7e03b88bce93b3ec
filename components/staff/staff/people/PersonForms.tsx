'use client'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { activate, change, dropSecondFactor, reset } from '@/app/staff/(staff)/people/actions'
import { type Choice, SelectField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { Panel } from '@/components/staff/page/Panel'
import type { OneTimeLink } from '@/lib/staff/people/one-time-link'
import type { Person } from '@/lib/staff/people/people'
import { ROLE_CHOICES } from './choices'
import { LinkOnce } from './LinkOnce'

/** Everything an administrator can do to somebody's account. */
export function PersonForms({ person, areas }: { person: Person; areas: Choice[] }) {
  return (
    <Stack gap="lg" maw={640}>
      <Panel title="姓名、角色和区域">
        <ChangeForm person={person} areas={areas} />
      </Panel>
      <Panel title="密码">
        <ResetForm person={person} />
      </Panel>
      {person.hasSecondFactor && (
        <Panel title="两步验证">
          <OneButtonForm
            action={dropSecondFactor}
            hidden={{ id: person.id }}
            button="关掉两步验证"
            text="手机和恢复码都丢了的时候用。请先当面或打电话确认是本人。"
          />
        </Panel>
      )}
      <Panel title={person.active ? '停用' : '启用'}>
        <OneButtonForm
          action={activate}
          hidden={{ id: person.id, active: person.active ? 'off' : 'on' }}
          button={person.active ? '停用这个账号' : '启用这个账号'}
          text={
            person.active
              ? '对方马上退出，不能再登录。做过的事留在日志里，以后可以再启用。'
              : '启用后可以用原来的密码登录。'
          }
        />
      </Panel>
    </Stack>
  )
}

function ChangeForm({ person, areas }: { person: Person; areas: Choice[] }) {
  const start = { name: person.name, role: person.role, areaId: String(person.area.id) }
  return (
    <StaffForm
      action={change}
      values={start}
      hidden={{ id: person.id }}
      unsavedKey={`person-${person.id}`}
      untouched="还没有改动"
      next={[{ href: '/staff/people', label: '回账号列表' }]}
      actions={<SubmitButton>保存</SubmitButton>}
    >
      <TextField name="name" label="姓名" required maxLength={30} />
      <SelectField name="role" label="角色" choices={ROLE_CHOICES} />
      <SelectField name="areaId" label="负责区域" choices={areas} />
    </StaffForm>
  )
}

function ResetForm({ person }: { person: Person }) {
  const [link, setLink] = useState<OneTimeLink | null>(null)
  if (link) return <LinkOnce link={link} />
  if (!person.active) return <Text>账号停用了，先启用再重设密码。</Text>
  return (
    <OneButtonForm
      action={reset}
      hidden={{ id: person.id }}
      button="重设密码"
      text="做一个一次性链接，对方用它设新密码。旧密码马上不能用，已登录的也会退出。"
      onDone={state => setLink(state.data as OneTimeLink)}
    />
  )
}
