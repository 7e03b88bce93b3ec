'use client'
import { saveSettings } from '@/app/staff/(staff)/settings/actions'
import { CheckboxField, SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { AreaSettings, Setting } from '@/lib/directory/area/settings'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'

const OFF = '取消勾选以后，到第二天0:00才关。'

/** One that is to end is not ticked; to tick it again is to keep it. */
function sayEnd({ until }: Setting, what: string): string {
  return until ? `已经定了${formatMinuteOf(until)}起关，在那以前还算数。要继续${what}，请再勾上保存。` : OFF
}

/** What an area asks of its staff. */
export function SettingsForm({ area }: { area: AreaSettings }) {
  const { fourEyes, totpRequired } = area
  return (
    <StaffForm action={saveSettings} hidden={{ areaId: area.id }}>
      {area.kind === 'COUNTY' && (
        <CheckboxField
          name="fourEyes"
          label="双人审核"
          description={`自己提交的内容要由另一个人发布。${sayEnd(fourEyes, '双人审核')}`}
          checked={fourEyes.holds && !fourEyes.until}
        />
      )}
      <CheckboxField
        name="totpRequired"
        label="要求两步验证"
        description={`这个区域和下面各级的账号，都要先开通两步验证才能工作。${sayEnd(totpRequired, '要求')}`}
        checked={totpRequired.holds && !totpRequired.until}
      />
      <div>
        <SubmitButton>保存设置</SubmitButton>
      </div>
    </StaffForm>
  )
}
