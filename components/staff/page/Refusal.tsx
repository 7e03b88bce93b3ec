'use client'
import { Anchor, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { Panel } from './Panel'

/** A page that cannot be shown: why, and the way on. */
export function Refusal({ title, text }: { title: string; text: string }) {
  return (
    <Panel narrow>
      <Title order={1} size="h3" mb="sm">
        {title}
      </Title>
      <Text mb="md">{text}</Text>
      <Anchor component={Link} href="/staff">
        回到今日
      </Anchor>
    </Panel>
  )
}
