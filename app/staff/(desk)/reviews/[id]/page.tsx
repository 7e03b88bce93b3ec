import { Alert, Group, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LineNumbers } from '@/components/staff/directory/service/LineNumbers'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { ChangeTable } from '@/components/staff/record/ChangeTable'
import { DecisionForms } from '@/components/staff/record/DecisionForms'
import { ResumePanel } from '@/components/staff/record/ResumePanel'
import { STATE_NAMES, sayDecision } from '@/components/staff/record/states'
import { DataTable } from '@/components/staff/table/DataTable'
import { readReviewNumbers } from '@/lib/desk/service/review-numbers'
import type { DescribedField } from '@/lib/record/definition'
import { historyPath, recordPath } from '@/lib/record/paths'
import { getReview, type Review } from '@/lib/revision/review/review'
import { formatDayTime } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '审核' }

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePageActor()
  const id = readId((await params).id)
  const review = id && (await guardPage(() => getReview(actor, id)))
  if (!review) notFound()
  const numbers = await guardPage(() => readReviewNumbers(actor, review.id))
  return (
    <Stack gap="lg">
      <PageTitle title={`${review.withdraws ? '撤下' : ''}${review.label}：${review.title}`}>
        <Links review={review} />
      </PageTitle>
      <Facts review={review} />
      {numbers && (
        <Panel title="居民看到哪个号码">
          <LineNumbers numbers={numbers.now} />
          <LineNumbers numbers={numbers.after} when={review.withdraws ? '撤下以后居民' : '发布以后居民'} />
        </Panel>
      )}
      {review.isOpen && <DecisionForms review={review} />}
      {review.state === 'DISCARDED' && <ResumePanel review={review} />}
      <Panel title="改了什么">
        <ChangeTable
          caption="改了什么"
          changes={review.changes}
          before={review.isOpen ? '居民现在看到的' : '原来'}
          after={review.withdraws ? '撤下以后' : '这份修改'}
        />
      </Panel>
      <Panel title="全部内容">
        <DataTable
          caption="全部内容"
          columns={[
            { label: '栏', render: (field: DescribedField) => field.label },
            { label: '内容', render: (field: DescribedField) => field.value || '—' },
          ]}
          rows={review.says}
          keyOf={({ label }) => label}
          empty="没有内容。"
        />
      </Panel>
    </Stack>
  )
}

function Links({ review: { kind, recordId, id, isOpen, state } }: { review: Review }) {
  return (
    <Group gap="md">
      {isOpen && <TextLink href={recordPath(kind, recordId, id)}>打开修改</TextLink>}
      {recordId !== null && <TextLink href={historyPath(kind, recordId)}>修改记录</TextLink>}
      <TextLink href={state === 'DISCARDED' ? '/staff/reviews?show=discarded' : '/staff/reviews'}>
        全部
      </TextLink>
    </Group>
  )
}

function Facts({ review }: { review: Review }) {
  const { areaName, authorName, updatedAt, state, reason, reviewerName, needsAnother } = review
  return (
    <div>
      <Text>
        {areaName} · {authorName} · {formatDayTime(updatedAt)} · {STATE_NAMES[state]}
        {sayDecision(review) && `（${reviewerName}）`}
      </Text>
      {reason && state === 'RETURNED' && <Text>退回的原因：{reason}</Text>}
      {needsAnother && <Alert mt="sm" color="blue" title="本县实行双人审核，您提交的要由别人发布。" />}
    </div>
  )
}
