'use client'
import { Button, Text, Title } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'

/** What nobody expected, or a database that does not answer. */
export default function StaffError({ reset }: { error: Error; reset: () => void }) {
  return (
    <Panel narrow>
      <title>暂时打不开 · 明白卡工作台</title>
      <Title order={1} size="h3" mb="sm">
        这一页暂时打不开
      </Title>
      <Text mb="md">可能是数据库没有回应。已经保存的内容都在，请过一会儿再试。</Text>
      <Button onClick={reset}>再试一次</Button>
    </Panel>
  )
}
