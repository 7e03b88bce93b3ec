'use client'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { type MouseEvent, useState } from 'react'
import { Panel } from '@/components/staff/page/Panel'
import type { Conflict } from '@/lib/revision/proposal/outcome'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { ChangeTable } from './ChangeTable'

type Props = {
  conflict: Conflict
  onKeepMine: () => void
  /** @returns why it could not be done, or nothing */
  onTakeTheirs: (form: HTMLFormElement) => Promise<string>
}

/** Two people changed one record: both versions, and the choice. */
export function ConflictPanel({ conflict, onKeepMine, onTakeTheirs }: Props) {
  const { by, at, changes } = conflict
  const [failed, setFailed] = useState('')
  const takeTheirs = async (event: MouseEvent<HTMLButtonElement>) =>
    setFailed(await onTakeTheirs(event.currentTarget.form!))
  return (
    <Panel title="两个人改了同一条">
      <Stack gap="md">
        <Text>
          {by}
          {at && `在${formatDayTime(at)}`}改过。下面是不同的地方，请选用哪一版；两版都留在修改记录里。
        </Text>
        <ChangeTable caption="两版的不同" changes={changes} before={`${by}的`} after="我填的" />
        {failed && <Alert color="red" role="alert" title={failed} />}
        <Group gap="sm">
          <Button onClick={onKeepMine}>用我填的</Button>
          <Button variant="default" onClick={takeTheirs}>
            用{by}的
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
