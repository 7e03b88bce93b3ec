'use client'
import { Button, Group, Stack, Text } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import type { Conflict } from '@/lib/revision/proposal/outcome'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { ChangeTable } from './ChangeTable'

/** Names the panel for the link at the buttons. */
export const CONFLICT_PANEL = 'two-versions'

type Props = {
  conflict: Conflict
  onKeepMine: () => void
  onTakeTheirs: (form: HTMLFormElement) => void
}

/** Two people changed one record: both versions, and the choice. */
export function ConflictPanel({ conflict, onKeepMine, onTakeTheirs }: Props) {
  const { by, at, changes } = conflict
  return (
    <Panel id={CONFLICT_PANEL} title="两个人改了同一条">
      <Stack gap="md">
        <Text>
          {by}
          {at && `在${formatDayTime(at)}`}改过。下面是不同的地方，请选用哪一版；两版都留在修改记录里。
        </Text>
        <ChangeTable caption="两版的不同" changes={changes} before={`${by}的`} after="我填的" />
        <Group gap="sm">
          <Button variant="default" onClick={onKeepMine}>
            用我填的
          </Button>
          <Button variant="default" onClick={event => onTakeTheirs(event.currentTarget.form!)}>
            用{by}的
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
