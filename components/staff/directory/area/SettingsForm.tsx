'use client'
import { saveSettings } from '@/app/staff/(staff)/settings/actions'
import { CheckboxField, SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { AreaSettings } from '@/lib/directory/area/settings'

/** What an area asks of its staff. */
export function SettingsForm({ area }: { area: AreaSettings }) {
  return (
    <StaffForm
      action={saveSettings}
      hidden={{ areaId: area.id }}
      untouched="还没有改动"
      actions={<SubmitButton>保存设置</SubmitButton>}
    >
      {area.kind === 'COUNTY' && (
        <CheckboxField
          name="fourEyes"
          label="双人审核"
          description="自己提交的内容要由另一个人发布。"
          checked={area.fourEyes}
        />
      )}
      <CheckboxField
        name="totpRequired"
        label="要求两步验证"
        description="这个区域和下面各级的账号，都要先开通两步验证才能工作。"
        checked={area.totpRequired}
      />
    </StaffForm>
  )
}
