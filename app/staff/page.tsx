import { Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { requirePageActor } from './_action/page-actor'

export const metadata: Metadata = { title: { absolute: '今日 · 明白卡工作台' } }

export default async function TodayPage() {
  const actor = await requirePageActor()
  return (
    <>
      <Title order={1} size="h2" mb="md">
        今日
      </Title>
      <Text>您好，{actor.name}。</Text>
    </>
  )
}
