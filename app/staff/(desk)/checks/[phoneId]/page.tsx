import { Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { HistoryTable } from '@/components/staff/directory/phone/HistoryTable'
import { RingAgain } from '@/components/staff/directory/phone/RingAgain'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { HISTORY_LENGTH, readCheckHistory } from '@/lib/directory/phone/check-history'
import { STATE_NAMES } from '@/lib/directory/phone/check-words'
import { formatPhoneNumber } from '@/lib/directory/phone/format'

export const metadata: Metadata = { title: '核验记录' }

/** One phone: ring it, and who rang it before. */
export default async function CheckHistoryPage({ params }: { params: Promise<{ phoneId: string }> }) {
  const actor = await requirePageActor()
  const phoneId = readId((await params).phoneId)
  const phone = phoneId && (await guardPage(() => readCheckHistory(actor, phoneId)))
  if (!phone) notFound()
  const { number, checks, isWithdrawn } = phone
  const shown = number ? formatPhoneNumber(number) : '还没有号码'
  return (
    <>
      <PageTitle title={`${shown} 核验记录`}>
        <LinkButton href="/staff/checks" variant="default">
          回到号码核验
        </LinkButton>
      </PageTitle>
      <Stack gap="lg">
        <Text>
          {phone.area} · {phone.service}
          {phone.label && ` · ${phone.label}`}，{phone.category}，每{phone.cycleDays}天核验一次。现在：
          {isWithdrawn ? '已停用' : STATE_NAMES[phone.state]}。来源：{phone.source ?? '没有登记来源'}。
        </Text>
        {!isWithdrawn && number && <RingAgain phoneId={phone.phoneId} number={number} />}
        <div>
          <Title order={2} size="h4" mb="sm">
            打过的电话
          </Title>
          <HistoryTable checks={checks} number={number} />
          {checks.length === HISTORY_LENGTH && (
            <Text mt="sm">只列出最近{HISTORY_LENGTH}次，更早的留在库里。</Text>
          )}
        </div>
      </Stack>
    </>
  )
}
