import { LineField, TickField } from '@/components/resident/form/fields'
import type { FormState } from '@/components/resident/form/form-state'

/** Whoever wants to be rung back says so here; nobody has to. */
export function Contact({ state }: { state: FormState }) {
  return (
    <>
      <LineField
        name="contact"
        label="您的电话（可以不留）"
        hint="留了，办事的人可以打给您问清楚"
        type="tel"
        longest={60}
        state={state}
      />
      <TickField name="shares" label="可以把电话给上门办事的单位（物业、服务队）" state={state} />
    </>
  )
}
