'use client'
import { FileInput, Group, Modal, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useFieldError } from '@/components/staff/form/context'
import { SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import {
  IMAGE_TYPES,
  type ImageUse,
  LARGEST_FILE,
  LARGEST_FILE_WORDS,
  LONGEST_ALT,
} from '@/lib/content/image/image-limits'
import type { FormState } from '@/lib/system/form/form-state'

/** Sends the picture to its route; a file too large is not sent at all. */
async function sendImage(_previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get('file')
  if (file instanceof File && file.size > LARGEST_FILE)
    return { status: 'invalid', errors: { file: [LARGEST_FILE_WORDS] } }
  const response = await fetch('/staff/images', { method: 'POST', body: form })
  const { message, ...state }: FormState = await response.json()
  // The picture then stands in the text, where the reader goes on: nothing more to say here.
  return state.status === 'done' ? state : { ...state, message }
}

function FileField() {
  const error = useFieldError('file')
  return (
    <FileInput
      name="file"
      label="图片"
      description="JPEG、PNG或WebP，最大10MB。照片里的拍摄地点等信息会去掉。"
      placeholder="点这里选一张"
      accept={IMAGE_TYPES}
      error={error}
      aria-invalid={error ? true : undefined}
      required
    />
  )
}

/** A picture that is kept now, with the Markdown that shows it. */
export type UploadedImage = { id: number; alt: string; markdown: string }

type Props = {
  opened: boolean
  areaId: number
  /** What it is for, and how the dialog says so. */
  use?: ImageUse
  title?: string
  submit?: string
  note?: string
  onClose: () => void
  onUploaded: (image: UploadedImage) => void
  /** Called when the dialog is gone. */
  onGone: () => void
}

// The dialog is drawn elsewhere, but what happens in it still reaches the form it was opened from.
const keepInside = (event: FormEvent) => event.stopPropagation()

/** Uploads one picture, with its words for those who cannot see it. */
export function ImageDialog({
  opened,
  areaId,
  use = 'text',
  title = '插入图片',
  submit = '上传并插入',
  note = '宽度超过1280的会缩小。同一张图只存一次。',
  onClose,
  onUploaded,
  onGone,
}: Props) {
  const take = (state: FormState) => onUploaded(state.data as UploadedImage)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      returnFocus={false}
      onExitTransitionEnd={onGone}
      onSubmit={keepInside}
      onChange={keepInside}
      onBlur={keepInside}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Not Modal.Header: a second banner of the page. */}
        <Modal.Body pt="md">
          <Group justify="space-between" mb="md">
            <Modal.Title>{title}</Modal.Title>
            <Modal.CloseButton aria-label="关上" />
          </Group>
          <StaffForm
            inline
            action={sendImage}
            hidden={{ areaId, use }}
            onDone={take}
            actions={<SubmitButton>{submit}</SubmitButton>}
          >
            <FileField />
            <TextField
              name="alt"
              label="文字说明"
              description="图里有什么，写给看不见图的人。"
              maxLength={LONGEST_ALT}
              required
            />
            <Text size="sm">{note}</Text>
          </StaffForm>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
