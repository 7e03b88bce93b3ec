'use client'
import { Text } from '@mantine/core'
import { copyList } from '@/app/staff/(content)/projects/actions'
import { SelectField, SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'

type Props = {
  areaId: number
  from: { year: number; count: number }
  /** The years it may be copied to, the likeliest first. */
  years: number[]
  mayPublish: boolean
}

/** Copies an area's newest list of projects to a later year. */
export function CopyListForm({ areaId, from, years, mayPublish }: Props) {
  const choices = years.map(year => ({ value: String(year), label: `${year}年` }))
  return (
    <StaffForm
      inline
      action={copyList}
      hidden={{ areaId, fromYear: from.year }}
      next={[{ href: '/staff/reviews', label: '看草稿和待审的' }]}
      actions={
        <>
          <SubmitButton intent="draft" variant="default">
            抄成草稿
          </SubmitButton>
          {mayPublish ? (
            <SubmitButton intent="publish">抄过来并发布</SubmitButton>
          ) : (
            <SubmitButton intent="submit">抄过来并提交审核</SubmitButton>
          )}
        </>
      }
    >
      <Text>
        {from.year}年有{from.count}个项目。已经有的不会抄两遍；写着{from.year}年的时间不抄。
      </Text>
      <SelectField name="toYear" label="抄到" choices={choices} value={choices[0]?.value} />
    </StaffForm>
  )
}
