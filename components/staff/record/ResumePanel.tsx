import { Group, Text } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { Panel } from '@/components/staff/page/Panel'
import { recordPath, resumePath } from '@/lib/record/paths'
import type { Review } from '@/lib/revision/review/review'
import { ResumeForm } from './ResumeForm'

/** The way on from a proposal that was given up or set aside. A withdrawal that was given up is proposed again there. */
export function ResumePanel({ review: { id, kind, recordId, areaId, withdraws } }: { review: Review }) {
  if (withdraws) return null
  if (recordId !== null && kind !== 'HIDING')
    return (
      <Panel title="接着改">
        <ResumeForm
          revisionId={id}
          kind={kind}
          recordId={recordId}
          text="这份修改存成新的草稿，居民看到的不变。"
        />
      </Panel>
    )
  return (
    <Panel title="接着改">
      <Text mb="sm">
        {kind === 'HIDING'
          ? '到区域的页面上，在那一行再选一次不显示。'
          : '打开填好这些内容的新表，存了才算数，居民看到的不变。'}
      </Text>
      <Group>
        <LinkButton
          href={kind === 'HIDING' ? recordPath('AREA', areaId) : resumePath(kind, id)}
          variant="default"
        >
          {kind === 'HIDING' ? '打开区域' : '接着改'}
        </LinkButton>
      </Group>
    </Panel>
  )
}
