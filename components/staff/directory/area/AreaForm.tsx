'use client'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { SelectField, TextField } from '@/components/staff/form/fields'
import { PositionField } from '@/components/staff/record/PositionField'
import { RecordForm } from '@/components/staff/record/RecordForm'
import { SourceField } from '@/components/staff/record/SourceField'
import { toFormValues } from '@/components/staff/record/to-values'
import {
  type AreaSnapshot,
  CHILD_KINDS,
  KIND_NAMES,
  LONGEST_NOTE,
  STAGE_NAMES,
} from '@/lib/directory/area/area-form'
import { readAreaCode } from '@/lib/directory/area/code'
import { hasCard } from '@/lib/directory/area/has-card'
import { LONGEST_MONGOLIAN } from '@/lib/directory/area/mongolian'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { readFallbackNumber } from '@/lib/directory/phone/number'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { readGbCode } from '@/lib/system/form/code'
import { type Reader, readAs } from '@/lib/system/form/reading'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { PlaceIconField } from './PlaceIconField'

const STAGES = Object.entries(STAGE_NAMES).map(([value, label]) => ({ value, label }))

/** As it is read out: the field shows what the cards will. */
const readFallback: Reader = typed => {
  const read = readFallbackNumber(typed)
  return read.ok ? readAs(formatPhoneNumber(read.value)) : read
}

type Props = {
  record: OpenRecord
  /** Of a new one: the area it is to hang from. */
  parent: AreaRef | null
  /** The fields of a county's picture. */
  picture?: ReactNode
}

/** The form of an area. Its code, kind and place in the tree are chosen once. */
export function AreaForm({ record, parent, picture }: Props) {
  const area = record.snapshot as AreaSnapshot | null
  const kinds = parent ? CHILD_KINDS[parent.kind] : []
  const start = area ?? { kind: kinds[0], position: 0, rolloutStage: 'PLANNED' }
  const isCounty = start.kind === 'COUNTY'
  const isTown = area?.kind === 'TOWN'
  const fixed: Record<string, string> = area && !parent ? { code: area.code, kind: area.kind } : {}
  const hidden = { ...fixed, parentId: (area ? area.parentId : record.area.id) ?? '' }
  return (
    <RecordForm record={record} values={toFormValues(start)} hidden={hidden}>
      {parent && <NewFields parent={parent} />}
      <TextField name="name" label="名称" maxLength={20} required />
      <PositionField description="同一级里数小的排在前面。" required />
      <SelectField name="rolloutStage" label="推广阶段" choices={STAGES} />
      <TextField
        name="rolloutSince"
        label="从何时起"
        description="照来源写，例如2022年5月。"
        maxLength={30}
      />
      {hasCard({ kind: start.kind! }) && <MongolianField />}
      {isTown && <PlaceIconField />}
      {isCounty && <CountyFields />}
      {isCounty && picture}
      <TextField
        name="gbCode"
        label="行政区划代码"
        description="旗县以上6位，苏木乡镇街道9位，嘎查村社区12位；不知道就空着。"
        reads={readGbCode}
        inputMode="numeric"
        maxLength={40}
      />
      <SourceField />
    </RecordForm>
  )
}

function NewFields({ parent }: { parent: AreaRef }) {
  const choices = CHILD_KINDS[parent.kind].map(value => ({ value, label: KIND_NAMES[value] }))
  return (
    <>
      <Text>代码和级别印过以后不能再改，请先想好。</Text>
      <SelectField name="kind" label="级别" choices={choices} />
      <TextField
        name="code"
        label="代码"
        description={`印在卡上的网址里，用大写字母和数字，例如${parent.code}-ZN。`}
        reads={readAreaCode}
        maxLength={40}
        required
      />
    </>
  )
}

function MongolianField() {
  return (
    <TextField
      name="mongolianName"
      label="蒙古文名"
      description="印在卡的左上角，竖着印；照挂牌上的写法。没有就空着。"
      maxLength={LONGEST_MONGOLIAN}
    />
  )
}

function CountyFields() {
  return (
    <>
      <TextField name="issuerName" label="落款" description="印在全旗县每张卡上的发卡单位。" maxLength={30} />
      <TextField
        name="fallbackNumber"
        label="兜底电话"
        description="号码待核实的时候先拨这个，全旗县每张卡上都印着；空着就是12345。改了它，印出去的卡就都旧了。"
        reads={readFallback}
        inputMode="tel"
        maxLength={120}
      />
      <TextField
        name="cardNote"
        label="卡背面的话"
        description="全旗县每张卡的背面加印一句，例如农机跨区作业的时间；没有就空着。"
        maxLength={LONGEST_NOTE}
      />
    </>
  )
}
