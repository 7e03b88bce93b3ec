import { Group, Text } from '@mantine/core'
import type { RevisionEntry } from '@/lib/revision/history'
import { formatDate, formatDayTime } from '@/lib/system/shanghai'
import { Panel } from '../Panel'
import { TextLink } from '../TextLink'
import { ChangeTable } from './ChangeTable'
import { RestoreForm } from './RestoreForm'
import { STATE_NAMES } from './states'

type Props = { revision: RevisionEntry; intent: 'submit' | 'publish' }

function sayWho({ authorName, reviewerName, state }: RevisionEntry): string {
  if (!reviewerName) return `${authorName}写的`
  if (state === 'RETURNED') return `${authorName}写的，${reviewerName}退回`
  if (state === 'DISCARDED') return `${authorName}写的，${reviewerName}放弃`
  return reviewerName === authorName ? `${authorName}写的、发布的` : `${authorName}写的，${reviewerName}发布`
}

/** One revision in a record's history. */
export function HistoryEntry({ revision, intent }: Props) {
  const { id, state, withdraws, updatedAt, reviewedAt, reason, changes } = revision
  const at = reviewedAt ?? updatedAt
  const heading = `${formatDate(at)} ${formatDayTime(at).split(' ')[1]}　${withdraws ? '撤下，' : ''}${STATE_NAMES[state]}`
  return (
    <Panel title={heading}>
      <Text mb="sm">{sayWho(revision)}</Text>
      {reason && <Text mb="sm">退回的原因：{reason}</Text>}
      <ChangeTable caption={`${heading}改了什么`} changes={changes} before="原来" after="改成" />
      <Group gap="md" mt="md">
        {state === 'PUBLISHED' && !withdraws && (
          <RestoreForm revisionId={id} side="after" intent={intent} button="恢复成这一版" />
        )}
        {state === 'PUBLISHED' && revision.hadBefore && (
          <RestoreForm revisionId={id} side="before" intent={intent} button="恢复成改之前" />
        )}
        <TextLink href={`/staff/reviews/${id}`}>看全部内容</TextLink>
      </Group>
    </Panel>
  )
}
