'use client'
import { TextField } from '@/components/staff/form/fields'
import { type FormValues, textOf } from '@/components/staff/form/values'

/** Where what a record says is known from; every record has it. */
export function SourceField({ values }: { values: FormValues }) {
  return (
    <TextField
      name="source"
      label="来源"
      description="这些内容从哪里来，例如文件名或报道。"
      value={textOf(values.source)}
      maxLength={300}
    />
  )
}
