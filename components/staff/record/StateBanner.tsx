import { Alert, Text } from '@mantine/core'
import { TextLink } from '@/components/staff/page/TextLink'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { formatDayTime } from '@/lib/system/clock/shanghai'

type Proposal = NonNullable<OpenRecord['proposal']>

const COLORS: Record<string, string> = { DRAFT: 'gray', SUBMITTED: 'blue', RETURNED: 'orange' }

function sayState({ state, withdraws, isMine, authorName, updatedAt }: Proposal): string {
  const who = isMine ? '您' : authorName
  const at = formatDayTime(updatedAt)
  if (withdraws) return `${who}在${at}提议撤下这一条，还没有发布。`
  if (state === 'DRAFT') return `${who}在${at}存的草稿，居民还看不到。`
  if (state === 'SUBMITTED') return `${who}在${at}提交的修改，正等发布员审核。`
  return `${who}的修改被退回了，请改好再提交。`
}

/** In which state the record is that is being worked on. */
export function StateBanner({ record }: { record: OpenRecord }) {
  const { proposal, isLive, recordId } = record
  if (!proposal) {
    if (recordId === null) return null
    return <Text c="dimmed">{isLive ? '下面是居民现在看到的内容。' : '这一条已经撤下，居民看不到。'}</Text>
  }
  return (
    <Alert color={COLORS[proposal.state] ?? 'gray'} title={sayState(proposal)}>
      {proposal.reason && proposal.state === 'RETURNED' && <Text>退回的原因：{proposal.reason}</Text>}
      <TextLink href={`/staff/reviews/${proposal.id}`}>看改了什么</TextLink>
    </Alert>
  )
}
