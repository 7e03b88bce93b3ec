'use client'
import { Alert, Button, Group } from '@mantine/core'

const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
})

type Props = { savedAt: number; onRestore: () => void; onForget: () => void }

/** What was typed here earlier and never saved. */
export function UnsavedNotice({ savedAt, onRestore, onForget }: Props) {
  const at = moment.format(savedAt)
  return (
    <Alert color="yellow" role="status" title={`这里有${at}没保存的内容`}>
      <Group gap="sm">
        <Button size="xs" variant="default" onClick={onRestore}>
          恢复
        </Button>
        <Button size="xs" variant="default" onClick={onForget}>
          不要了
        </Button>
      </Group>
    </Alert>
  )
}
