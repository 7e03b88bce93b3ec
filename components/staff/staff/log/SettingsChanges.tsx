import { Alert, List, ListItem } from '@mantine/core'
import type { SettingsChangeRow } from '@/lib/staff/log-reading/settings-changes'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'

type Props = { rows: SettingsChangeRow[]; days: number }

/** What was changed of the settings that protect, above all else. */
export function SettingsChanges({ rows, days }: Props) {
  if (rows.length === 0) return null
  return (
    <Alert color="orange" title={`最近${days}天安全设置的变化`}>
      <List>
        {rows.map(({ id, at, staffName, summary }) => (
          <ListItem key={id}>
            {formatMinuteOf(at)} {staffName}：{summary}
          </ListItem>
        ))}
      </List>
    </Alert>
  )
}
