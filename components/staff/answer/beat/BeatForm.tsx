'use client'
import { save } from '@/app/staff/(answer)/beats/actions'
import { SubmitButton, TextAreaField, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { LONGEST_POINT, MOST_POINTS } from '@/lib/answer/round/beat-form'
import type { Beat } from '@/lib/answer/round/beats'

const BACK = [{ href: '/staff/beats', label: '回网格巡查' }]

/** A beat: its name, and what is looked at. @param beat null: a new one of the area */
export function BeatForm({ beat, areaId }: { beat: Beat | null; areaId: number }) {
  return (
    <StaffForm
      action={save}
      values={beat ? { name: beat.name, points: beat.points.join('\n') } : { name: '', points: '' }}
      hidden={beat ? { id: beat.id, areaId } : { areaId }}
      unsavedKey={beat ? `beat-${beat.id}` : `beat-new-${areaId}`}
      next={BACK}
      actions={<SubmitButton>{beat ? '保存' : '设好，生成链接'}</SubmitButton>}
    >
      <TextField name="name" label="网格名" description="比如“第一网格”。" required maxLength={30} />
      <TextAreaField
        name="points"
        label="要看的点"
        description={`一行一个，按走的顺序，每个最多${LONGEST_POINT}个字，最多${MOST_POINTS}个。比如“3号楼消防通道”。`}
        required
        rows={8}
      />
    </StaffForm>
  )
}
