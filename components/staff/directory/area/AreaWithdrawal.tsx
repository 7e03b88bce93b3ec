'use client'
import { SelectField } from '@/components/staff/form/fields'
import { WithdrawForm } from '@/components/staff/record/WithdrawForm'
import type { OpenRecord } from '@/lib/revision/form/open-record'

type Props = { record: OpenRecord; name: string; successors: { id: number; name: string }[] }

/** Takes an area out of the tree; its printed addresses lead on. */
export function AreaWithdrawal({ record, name, successors }: Props) {
  const choices = [
    { value: '', label: '没有，印过的网址通到上级' },
    ...successors.map(area => ({ value: String(area.id), label: area.name })),
  ]
  return (
    <WithdrawForm
      record={record}
      recordId={record.recordId!}
      what={name}
      text={`${name}不再单独有卡。印过的二维码和网址不会失效，会通到并入的区域。以后可以从修改记录里恢复。`}
    >
      <SelectField name="successorId" label="并入哪里" choices={choices} />
    </WithdrawForm>
  )
}
