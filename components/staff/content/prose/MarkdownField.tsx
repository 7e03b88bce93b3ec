'use client'
import { Button, Text, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { ImageDialog, type UploadedImage } from '@/components/staff/content/image/ImageDialog'
import { useFieldError, useStartText } from '@/components/staff/form/context'
import classes from './MarkdownField.module.css'
import { usePreview } from './use-preview'

type Props = {
  name: string
  label: string
  maxLength: number
  /** Where the record lies: whose pictures they are. */
  areaId: number
}

const HELP =
  '换行照样保留，空一行另起一段。行首写“## ”是小标题，写“- ”是列表；**两边星号**是加粗；[文字](网址或电话)是链接，直接写的网址和电话也点得开。图片用下面的按钮插入。'

/** Puts text where the cursor is, as if it were typed. */
function insertAtCursor(area: HTMLTextAreaElement, text: string) {
  area.setRangeText(`\n\n${text}\n\n`, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** A text in Markdown, beside it what residents will read. */
export function MarkdownField({ name, label, maxLength, areaId }: Props) {
  const start = useStartText(name)
  const [text, setText] = useState(start)
  const [opened, setOpened] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const next = useRef<HTMLElement>(null)
  const error = useFieldError(name)
  const open = () => {
    next.current = opener.current
    setOpened(true)
  }
  const insert = ({ markdown }: UploadedImage) => {
    if (area.current) insertAtCursor(area.current, markdown)
    next.current = area.current
    setOpened(false)
  }
  return (
    <div>
      <div className={classes.both}>
        <Textarea
          ref={area}
          name={name}
          label={label}
          description={HELP}
          defaultValue={start}
          error={error}
          aria-invalid={error ? true : undefined}
          maxLength={maxLength}
          onChange={event => setText(event.currentTarget.value)}
          autosize
          minRows={12}
          maxRows={24}
          required
        />
        <Seen text={text} areaId={areaId} />
      </div>
      <Button ref={opener} mt="sm" size="sm" variant="default" onClick={open}>
        插入图片
      </Button>
      <ImageDialog
        opened={opened}
        areaId={areaId}
        onClose={() => setOpened(false)}
        onUploaded={insert}
        onGone={() => next.current?.focus()}
      />
    </div>
  )
}

function Seen({ text, areaId }: { text: string; areaId: number }) {
  const { page, note } = usePreview(text, areaId)
  return (
    <div className={classes.seen}>
      <Text size="sm" fw={600}>
        居民看到的样子
      </Text>
      {note && <Text size="sm">{note}</Text>}
      <iframe className={classes.preview} title="居民看到的样子" sandbox="allow-same-origin" srcDoc={page} />
    </div>
  )
}
