import { Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { historyPath } from '@/lib/record/paths'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { DiscardForm } from './DiscardForm'
import { WithdrawForm } from './WithdrawForm'

type Props = {
  record: OpenRecord
  /** The list it is found in. */
  list: { href: string; label: string }
  /** What a withdrawal means to residents; none: it is not taken away here. */
  withdrawal?: string
  children: ReactNode
}

/** The page of one record: where it lies, its form, its history, and how it is taken away. */
export function RecordPage({ record, list, withdrawal, children }: Props) {
  const { recordId, label, title, area, isLive, proposal } = record
  return (
    <Stack gap="lg">
      <PageTitle title={title ? `${label}：${title}` : `新的${label}`}>
        <Group gap="md">
          <TextLink href={list.href}>{list.label}</TextLink>
          {recordId !== null && <TextLink href={historyPath(record.kind, recordId)}>修改记录</TextLink>}
        </Group>
      </PageTitle>
      <Panel title={area.name}>{children}</Panel>
      {proposal && (
        <Panel title="放弃这份修改">
          <DiscardForm proposal={proposal} />
        </Panel>
      )}
      {withdrawal && recordId !== null && isLive && !proposal && (
        <Panel title="撤下">
          <WithdrawForm record={record} recordId={recordId} text={withdrawal} />
        </Panel>
      )}
    </Stack>
  )
}
