import { Alert, List } from '@mantine/core'
import type { LineChange } from '@/lib/paper/edition/diff'
import { rankChanges, sayChange } from '@/lib/paper/edition/say-changes'

/**
 * What an edition's paper says that is no longer so; nothing where all of it holds.
 * @param props.untrue copies out there that say so
 */
export function ChangesAlert({ changes, untrue }: { changes: LineChange[]; untrue: number }) {
  if (changes.length === 0) return null
  const left = untrue > 0 ? `，还有${untrue}份在外面` : ''
  return (
    <Alert color="red" title={`卡上有${changes.length}处变了${left}`}>
      <List aria-label="变了什么">
        {rankChanges(changes).map(change => (
          <li key={change.baseServiceId}>{sayChange(change)}</li>
        ))}
      </List>
    </Alert>
  )
}
