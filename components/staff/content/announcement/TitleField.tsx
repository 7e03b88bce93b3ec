'use client'
import { type FormEvent, useState } from 'react'
import { useStartText } from '@/components/staff/form/context'
import { TextField } from '@/components/staff/form/fields'
import { TITLE_FITS } from '@/lib/content/announcement/announcement-form'
import { cleanLine } from '@/lib/system/form/clean-text'

const lengthOf = (typed: string) => [...cleanLine(typed)].length

function sayFit(length: number): string {
  if (length === 0) return `${TITLE_FITS}个字以内，手机首页上一行放得下。`
  return length > TITLE_FITS
    ? `现在${length}个字，手机首页上要排两行；${TITLE_FITS}个字以内是一行。`
    : `现在${length}个字，手机首页上一行放得下。`
}

/** The title of an announcement; says as it is typed whether it stays on one line of a phone, and refuses nothing. */
export function TitleField() {
  const start = useStartText('title')
  const [length, setLength] = useState(() => lengthOf(start))
  const count = ({ target }: FormEvent) => setLength(lengthOf((target as HTMLInputElement).value))
  return (
    <div onInput={count}>
      <TextField name="title" label="标题" description={sayFit(length)} maxLength={40} required />
    </div>
  )
}
