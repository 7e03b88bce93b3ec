'use client'
import { TextField } from '@/components/staff/form/fields'

/** Where what a record says is known from; every record has it. */
export function SourceField() {
  return (
    <TextField
      name="source"
      label="来源"
      description="这些内容从哪里来，例如文件名或报道。"
      maxLength={300}
    />
  )
}
