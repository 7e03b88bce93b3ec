'use client'
import { Alert } from '@mantine/core'
import { SelectField, TextAreaField, TextField } from '@/components/staff/form/fields'
import { PositionField } from '@/components/staff/record/PositionField'
import { SourceField } from '@/components/staff/record/SourceField'
import type { LineAbove, ServiceFacts } from '@/lib/desk/service/service-facts'
import { PhonesField } from './PhonesField'

/** What a field says while it is empty in an override. */
function sayAbove(above: LineAbove | null, said: string | null | undefined): string | undefined {
  return above ? `空着就同${above.areaName}：${said || '没有'}` : undefined
}

type Props = { facts: ServiceFacts; isOverride: boolean }

/** The fields of a service; in an override each says what holds while it is empty. */
export function ServiceFields({ facts, isOverride }: Props) {
  const { above, categories, organizations, live } = facts
  const categoryChoices = categories.map(({ id, name }) => ({ value: String(id), label: name }))
  const organizationChoices = organizations.map(({ id, name, areaName }) => ({
    value: String(id),
    label: `${name}（${areaName}）`,
  }))
  return (
    <>
      {above && (
        <Alert color="gray" title={`在这里改写${above.areaName}的“${above.name}”`}>
          只填和{above.areaName}不同的地方；空着的照上级。只影响这里和下面的卡。
        </Alert>
      )}
      {!isOverride && (
        <SelectField
          name="categoryId"
          label="服务类别"
          choices={[{ value: '', label: '请选' }, ...categoryChoices]}
          required
        />
      )}
      <TextField
        name="name"
        label="名称"
        description={sayAbove(above, above?.name)}
        maxLength={30}
        required={!isOverride}
      />
      <TextAreaField
        name="description"
        label="能帮什么"
        description={sayAbove(above, above?.description) ?? '一两句话，卡上最多放120个字。'}
        maxLength={120}
        required={!isOverride}
      />
      <SelectField
        name="organizationId"
        label="承办单位"
        description={sayAbove(above, above?.organization)}
        choices={[{ value: '', label: isOverride ? '同上级' : '没有登记' }, ...organizationChoices]}
      />
      {above?.impact && (
        <Alert color="orange" title="在这里另写的本地号码，打通核验以后才换上">
          换上以前，居民看到的、新印的还是上级的号码；换上以后，印着上级号码的卡就旧了（全国统一号码一发布就换上）。
          {above.impact}
        </Alert>
      )}
      <PhonesField name="phones" live={live} above={sayAbove(above, above?.phones)} />
      <TextField
        name="keywords"
        label="搜索词"
        description="居民会怎么说就怎么写，用顿号或空格隔开。拼音不用写。"
        maxLength={400}
      />
      <PositionField description="同一类里数小的排在前面。" />
      <SourceField />
    </>
  )
}
