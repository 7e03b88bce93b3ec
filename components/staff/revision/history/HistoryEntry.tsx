import { Group, Text } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { ChangeTable } from '@/components/staff/record/ChangeTable'
import { ResumeForm } from '@/components/staff/record/ResumeForm'
import { STATE_NAMES, sayDecision, sayWho } from '@/components/staff/record/states'
import type { RecordKind } from '@/lib/record/kinds'
import type { RevisionEntry } from '@/lib/revision/history/history'
import { formatDate, formatDayTime } from '@/lib/system/clock/shanghai'
import { RestoreForm } from './RestoreForm'

type Props = { revision: RevisionEntry; kind: RecordKind; recordId: number; intent: 'submit' | 'publish' }

/** One revision in a record's history. */
export function HistoryEntry({ revision, kind, recordId, intent }: Props) {
  const { id, state, withdraws, updatedAt, reviewedAt, reason, changes } = revision
  const at = (sayDecision(revision) && reviewedAt) || updatedAt
  const heading = `${formatDate(at)} ${formatDayTime(at).split(' ')[1]}　${withdraws ? '撤下，' : ''}${STATE_NAMES[state]}`
  return (
    <Panel title={heading}>
      <Text mb="sm">{sayWho(revision)}</Text>
      {reason && state === 'RETURNED' && <Text mb="sm">退回的原因：{reason}</Text>}
      <ChangeTable caption={`${heading}改了什么`} changes={changes} before="原来" after="改成" />
      <Group gap="md" mt="md">
        {state === 'PUBLISHED' && !withdraws && (
          <RestoreForm revisionId={id} side="after" intent={intent} button="恢复成这一版" />
        )}
        {state === 'PUBLISHED' && revision.hadBefore && (
          <RestoreForm revisionId={id} side="before" intent={intent} button="恢复成改之前" />
        )}
        {state === 'DISCARDED' && !withdraws && kind !== 'HIDING' && (
          <ResumeForm revisionId={id} kind={kind} recordId={recordId} />
        )}
        <TextLink href={`/staff/reviews/${id}`}>看全部内容</TextLink>
      </Group>
    </Panel>
  )
}
