import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { StickerFiles } from '@/components/staff/paper/reprint/StickerFiles'
import { StickerPapers, UnmendedTable } from '@/components/staff/paper/reprint/StickerTables'
import { StickerTexts } from '@/components/staff/paper/reprint/StickerTexts'
import { MOST_EDITIONS, MOST_STICKERS, planStickers } from '@/lib/paper/reprint/stickers'

export const metadata: Metadata = { title: '更正贴' }

type Props = { searchParams: Promise<{ edition?: string | string[] }> }

/** Which labels the stickers of some editions are printed on, where they go, and what they do not mend. */
export default async function StickersPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const named = [(await searchParams).edition ?? []].flat().slice(0, MOST_EDITIONS)
  const ids = named.map(readId).filter(id => id !== null)
  const plan = await guardPage(() => planStickers(actor, ids))
  return (
    <Stack>
      <PageTitle title="更正贴" />
      <Panel title="打哪几种标签">
        {plan.isTooMany ? (
          <Text>一次最多打{MOST_STICKERS}张更正贴。请回到“要重印的”少勾几行，分几次打。</Text>
        ) : (
          <StickerFiles plan={plan} editionIds={ids} />
        )}
      </Panel>
      {plan.files.length > 0 && (
        <Panel title="更正贴上写什么">
          <StickerTexts texts={plan.texts} />
        </Panel>
      )}
      {plan.files.length > 0 && (
        <Panel title="贴在哪些卡上">
          <StickerPapers papers={plan.papers} />
        </Panel>
      )}
      {plan.unmended.length > 0 && (
        <Panel title="贴不了，要重印的">
          <UnmendedTable unmended={plan.unmended} />
        </Panel>
      )}
    </Stack>
  )
}
