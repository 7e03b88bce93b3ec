import { LineField, TickField } from '@/components/resident/form/fields'
import type { FormState } from '@/components/resident/form/form-state'

/** Whoever wants to be rung back says so here; nobody has to. */
export function Contact({ state }: { state: FormState }) {
  return (
    <>
      <LineField
        name="contact"
        label="您的电话（可以不留）"
        hint="办事的工作人员看得到，可以打给您问清楚"
        type="tel"
        longest={60}
        state={state}
      />
      <TickField name="shares" label="电话也给接办的单位看（服务队、物业），他们好联系您" state={state} />
    </>
  )
}
