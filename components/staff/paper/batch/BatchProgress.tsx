'use client'
import { Progress, Stack, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { BatchState } from '@/lib/paper/batch/batches'

const LOOK_EVERY_MS = 1000

type Props = {
  id: number
  state: BatchState
  done: number
  total: number
  reason: string | null
  cancel: StaffAction
  resume: StaffAction
}

const WORDS: Record<BatchState, string> = {
  RUNNING: '可以离开这一页，过会儿再回来看。',
  DONE: '全部排好了。',
  CANCELLED: '什么都没有留下。',
  FAILED: '什么都没有留下。',
  LOST: '排版的程序中途停了，什么都没有留下。',
}

/** How far a run has come, looked at again each second while it runs. */
export function BatchProgress({ id, state, done, total, reason, cancel, resume }: Props) {
  const router = useRouter()
  const running = state === 'RUNNING'
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [running, router])
  return (
    <Stack>
      {running && <Progress value={(100 * done) / total} aria-label={`${total}个地方里排好了${done}个`} />}
      <Text role="status">
        {running && `${done} / ${total}　`}
        {reason ?? WORDS[state]}
      </Text>
      {state !== 'DONE' && (
        <StaffForm
          key={String(running)}
          action={running ? cancel : resume}
          hidden={{ batchId: id }}
          onDone={() => router.refresh()}
          inline
          actions={
            <SubmitButton variant={running ? 'default' : undefined}>
              {running ? '取消' : '重新开始'}
            </SubmitButton>
          }
        />
      )}
    </Stack>
  )
}
