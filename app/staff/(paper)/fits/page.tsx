import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { TooFullPanel } from '@/components/staff/paper/fit/TooFullPanel'
import { gatherAlike } from '@/lib/paper/fit/gather-alike'
import { readFits } from '@/lib/paper/fit/list-fits'
import { sayUnknown } from '@/lib/paper/fit/say-fits'

export const metadata: Metadata = { title: '放不下的' }

/** The cards that do not fit their paper, each with what to do about it. */
export default async function FitsPage() {
  const actor = await requirePageActor()
  const { over, unknown } = await guardPage(() => readFits(actor))
  return (
    <Stack>
      <PageTitle title="放不下的" />
      <Text>
        {sayUnknown(unknown)}
        {over.length > 0
          ? `${over.length}张卡放不下：字再小就看不清了，改好以前印不了。`
          : unknown === 0 && '每张卡都放得下。'}
      </Text>
      {gatherAlike(over).map(group => (
        <TooFullPanel key={group.cards[0]!.areaId} group={group} />
      ))}
    </Stack>
  )
}
