'use client'
import { Alert, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { add, changeKey } from '@/app/staff/(answer)/partners/actions'
import {
  CheckboxField,
  type Choice,
  SelectField,
  SubmitButton,
  TextField,
} from '@/components/staff/form/fields'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { StaffForm } from '@/components/staff/form/StaffForm'

/** A key, shown this once. */
function KeyOnce({ apiKey }: { apiKey: string }) {
  return (
    <Stack gap="sm">
      <Alert color="green" title="密钥做好了，只显示这一次" role="status">
        请现在复制，用安全的办法交给对方。丢了就换一个。
      </Alert>
      <TextInput
        label="接口密钥（api_key）"
        value={apiKey}
        readOnly
        onFocus={event => event.currentTarget.select()}
      />
    </Stack>
  )
}

/** Another system that gets a key. */
export function PartnerForm({ counties }: { counties: Choice[] }) {
  const [key, setKey] = useState<string | null>(null)
  if (key) return <KeyOnce apiKey={key} />
  return (
    <StaffForm
      action={add}
      values={{ name: '', areaId: counties[0]?.value ?? '' }}
      actions={<SubmitButton>给一个密钥</SubmitButton>}
      onDone={state => setKey(state.data as string)}
    >
      <TextField name="name" label="单位名称" description="比如“市12345热线”。" required maxLength={40} />
      <SelectField name="areaId" label="旗县" description="只能读写这个旗县的来信。" choices={counties} />
      <CheckboxField name="mayWrite" label="也可以送来件" description="不勾只能读。" />
    </StaffForm>
  )
}

/** A key is changed or taken back. */
export function PartnerKeyForms({ id, isRevoked }: { id: number; isRevoked: boolean }) {
  const [key, setKey] = useState<string | null>(null)
  if (key) return <KeyOnce apiKey={key} />
  return (
    <Stack gap="xs">
      <OneButtonForm
        action={changeKey}
        hidden={{ id, to: 'renew' }}
        button="换一个密钥"
        onDone={state => setKey(state.data as string)}
      />
      {!isRevoked && <OneButtonForm action={changeKey} hidden={{ id, to: 'revoke' }} button="收回" />}
    </Stack>
  )
}
