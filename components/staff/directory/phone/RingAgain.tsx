'use client'
import { Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import type { Recorded } from '@/app/staff/(desk)/checks/actions'
import { Panel } from '@/components/staff/page/Panel'
import type { FormState } from '@/lib/system/form/form-state'
import { CheckForm } from './CheckForm'
import { DialCode } from './DialCode'

/** Ringing one number ahead of its time, or once more. */
export function RingAgain({ phoneId, number }: { phoneId: number; number: string }) {
  const router = useRouter()
  const finish = (state: FormState<Recorded>): FormState => {
    if (state.data?.mend) router.push(`/staff/services/${state.data.mend}`)
    return state
  }
  return (
    <Panel title="打一次">
      <Stack gap="md">
        <CheckForm phoneId={phoneId} number={number} onDone={finish} />
        <DialCode number={number} />
      </Stack>
    </Panel>
  )
}
