'use client'
import { useState } from 'react'
import { save } from '@/app/staff/(answer)/beats/actions'
import { SubmitButton, TextAreaField, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { LONGEST_POINT, MOST_POINTS } from '@/lib/answer/round/beat-form'
import type { Beat } from '@/lib/answer/round/beats'
import { BeatMade, type Made } from './BeatMade'

const BACK = [{ href: '/staff/beats', label: '回网格巡查' }]

/** A beat: its name, and what is looked at. A new one shows its link in the form's place. @param beat null: a new one of the area */
export function BeatForm({ beat, areaId }: { beat: Beat | null; areaId: number }) {
  const [made, setMade] = useState<Made | null>(null)
  if (made) return <BeatMade {...made} />
  // Where the answer was lost, only the beat's id is known again: the link is kept in no form's answer.
  const show = ({ data }: { data?: unknown }) =>
    setMade(typeof data === 'number' ? { id: data, address: null } : (data as Made))
  return (
    <StaffForm
      action={save}
      values={beat ? { name: beat.name, points: beat.points.join('\n') } : { name: '', points: '' }}
      hidden={beat ? { id: beat.id, areaId } : { areaId }}
      unsavedKey={beat ? `beat-${beat.id}` : `beat-new-${areaId}`}
      next={BACK}
      onDone={beat ? undefined : show}
      actions={<SubmitButton>{beat ? '保存' : '设好，生成链接'}</SubmitButton>}
    >
      <TextField
        name="name"
        label="网格名"
        description="网格员打开链接先看到它。比如“第一网格”“1到6号楼”。"
        required
        maxLength={30}
      />
      <TextAreaField
        name="points"
        label="要看的点"
        description={`巡查时一个一个打勾的地方。一行写一个，按走的顺序，每个最多${LONGEST_POINT}个字，最多${MOST_POINTS}个。比如“3号楼消防通道”“东门配电箱”。`}
        required
        rows={8}
      />
    </StaffForm>
  )
}
