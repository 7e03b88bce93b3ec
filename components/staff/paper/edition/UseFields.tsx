'use client'
import { useState } from 'react'
import { useStartText } from '@/components/staff/form/context'
import { SelectField } from '@/components/staff/form/fields'
import { LAYOUT_CHOICES, USE_CHOICES } from '@/lib/paper/edition/edition-form'
import type { Layout, Use } from '@/lib/paper/sheet/layouts'

/**
 * What paper is for, and in which of its formats it is printed: the formats follow the use.
 * @param use what is chosen at first
 * @param layout the same; one of that use
 */
export function UseFields({ use: first = 'HANDOUT', layout }: { use?: Use; layout?: Layout }) {
  const start = (useStartText('use') || first) as Use
  const [use, setUse] = useState(start)
  return (
    <>
      <SelectField
        name="use"
        label="用途"
        choices={USE_CHOICES}
        value={start}
        onChange={value => setUse(value as Use)}
      />
      <SelectField
        key={use}
        name="layout"
        label="版式"
        choices={LAYOUT_CHOICES[use]}
        value={use === first ? layout : undefined}
      />
    </>
  )
}
