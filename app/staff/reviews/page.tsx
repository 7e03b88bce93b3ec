import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { PageTitle } from '@/components/staff/PageTitle'
import { OpenTable } from '@/components/staff/record/OpenTable'
import { listOpenRevisions } from '@/lib/revision/reviews'
import { guardPage, requirePageActor } from '../_action/page-actor'

export const metadata: Metadata = { title: '审核' }

export default async function ReviewsPage() {
  const actor = await requirePageActor()
  const { waiting, waitingCount, unfinished } = await guardPage(() => listOpenRevisions(actor))
  return (
    <>
      <PageTitle title="审核" />
      <Stack gap="md">
        <Title order={2} size="h4">
          等审核的
        </Title>
        {waitingCount > waiting.length && (
          <Text>
            共{waitingCount}条，下面是等得最久的{waiting.length}条。
          </Text>
        )}
        <OpenTable caption="等审核的" rows={waiting} empty="没有等审核的修改。" />
        <Title order={2} size="h4" mt="md">
          草稿和退回的
        </Title>
        <OpenTable caption="草稿和退回的" rows={unfinished} empty="没有草稿，也没有退回的。" />
      </Stack>
    </>
  )
}
