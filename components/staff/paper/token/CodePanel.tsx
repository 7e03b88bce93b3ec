'use client'
import { Accordion, Anchor, Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { SelectField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { readAreaCode } from '@/lib/directory/area/code'
import type { EditionDetail } from '@/lib/paper/edition/editions'
import type { PrintedCode } from '@/lib/paper/edition/snapshot'
import { readSlugTyped } from '@/lib/system/form/code'
import { readBy } from '@/lib/system/form/field'
import { yearSchema } from '@/lib/system/form/numbers'

const readYear = readBy(yearSchema)

type Code = EditionDetail['codes'][number]

const TARGETS = [
  { value: 'AREA', label: '一个地方的页面' },
  { value: 'PROJECTS', label: '一个地方的志愿服务项目' },
  { value: 'COLUMN', label: '一个栏目' },
]

function describe({ target, targetArea, targetYear, targetColumn }: Code): string {
  if (target === 'COLUMN' && targetColumn) return `栏目“${targetColumn.title}”`
  if (target === 'PROJECTS') return `${targetArea.name}${targetYear ?? '最新一年'}的志愿服务项目`
  return `${targetArea.name}的页面`
}

function MoveForm({ code, action }: { code: Code; action: StaffAction }) {
  const router = useRouter()
  const values = {
    target: code.target,
    areaCode: code.targetArea.code,
    year: code.targetYear ? String(code.targetYear) : '',
    columnSlug: code.targetColumn?.slug ?? '',
  }
  return (
    <StaffForm
      inline
      action={action}
      values={values}
      hidden={{ token: code.token }}
      onDone={() => router.refresh()}
      actions={<SubmitButton variant="default">改去处</SubmitButton>}
    >
      <SelectField name="target" label="改为打开" choices={TARGETS} />
      <TextField name="areaCode" label="区域代码" description="如 GY-JS" reads={readAreaCode} required />
      <TextField name="year" label="年份" description="志愿服务项目用；不填是最新一年。" reads={readYear} />
      <TextField name="columnSlug" label="栏目短名" description="栏目用，如 gy41。" reads={readSlugTyped} />
    </StaffForm>
  )
}

/** The codes of an edition: what each opens, and the form to let it open something else. */
export function CodePanel({
  codes,
  printed,
  action,
}: {
  codes: Code[]
  printed: PrintedCode[]
  action: StaffAction
}) {
  return (
    <Stack>
      {codes.map(code => {
        const on = printed.find(one => one.token === code.token)
        return (
          <div key={code.token}>
            <Text>
              {on?.caption}：<Anchor href={`/q/${code.token}`}>{on?.url}</Anchor>，现在打开{describe(code)}
              {code.movedAt && '（改过）'}
            </Text>
            <Accordion variant="contained" mt="xs">
              <Accordion.Item value={code.token}>
                <Accordion.Control>换个去处，不用重印</Accordion.Control>
                <Accordion.Panel>
                  <MoveForm code={code} action={action} />
                </Accordion.Panel>
              </Accordion.Item>
            </Accordion>
          </div>
        )
      })}
    </Stack>
  )
}
