'use client'
import { Alert, Button, Code, CopyButton, Group, SimpleGrid, Stack } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { takeWord } from '@/components/staff/form/last-word'

/** Recovery codes, shown this once. */
export function CodesOnce({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It says itself what came of the form whose place it takes.
    takeWord()
    said.current?.focus()
  }, [])
  return (
    <Stack gap="md">
      <Alert
        ref={said}
        tabIndex={-1}
        color="green"
        title="请把恢复码抄下来或打印，只显示这一次"
        role="status"
      >
        手机不在身边时，用一个恢复码代替六位数字登录。每个只能用一次。不要和密码放在一起。
      </Alert>
      <SimpleGrid component="ul" cols={2} spacing="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {codes.map(code => (
          <li key={code}>
            <Code fz="lg">{code}</Code>
          </li>
        ))}
      </SimpleGrid>
      <Group gap="sm">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? '已复制' : '复制'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onKept}>我已经抄好了</Button>
      </Group>
    </Stack>
  )
}
