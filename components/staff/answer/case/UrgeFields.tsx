'use client'
import { Button, CopyButton, Textarea } from '@mantine/core'
import { useState } from 'react'
import { SelectField } from '@/components/staff/form/fields'
import { KIND_NAMES } from '@/lib/answer/case/words'
import type { OfficeCase, OfficeHandling } from '@/lib/answer/office/office-case'
import { formatDate } from '@/lib/system/clock/shanghai'

/**
 * Words for WeChat: which case, until when, and the link; nothing of what the resident wrote, and not the number, by which
 * anybody would be that resident.
 */
function sayUrge({ kind, topic, where, office }: OfficeCase, { dueAt, link }: OfficeHandling): string {
  const what = topic ?? KIND_NAMES[kind]
  const how = link ? `请打开链接看一下，报一下进展：${link}` : '请看一下，回一下进展。'
  return `${office.name}催办：${where}，${what}，约定${formatDate(dueAt)}办好。${how}`
}

/** Whom to remind, and what to send them. */
export function UrgeFields({ item }: { item: OfficeCase }) {
  const standing = item.handlings.filter(({ revokedAt }) => !revokedAt)
  const [id, setId] = useState(String(standing[0]?.id ?? ''))
  const handling = standing.find(one => String(one.id) === id)
  const words = handling ? sayUrge(item, handling) : ''
  return (
    <>
      <SelectField
        name="handlingId"
        label="催谁"
        value={id}
        choices={standing.map(one => ({ value: String(one.id), label: one.name }))}
        onChange={setId}
      />
      <Textarea
        label="催办的话"
        description="复制了发到微信；记下以后，居民看得到催过。"
        value={words}
        readOnly
        autosize
        minRows={3}
      />
      <CopyButton value={words}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} aria-live="polite">
            {copied ? '已复制' : '复制催办的话'}
          </Button>
        )}
      </CopyButton>
    </>
  )
}
