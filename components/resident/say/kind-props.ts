import type { FormState } from '@/components/resident/form/form-state'
import type { Rules } from '@/lib/answer/rules/rules'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { SayAbout } from './say-path'

/** What every page needs on which something is said. */
export type KindProps = {
  area: AreaRef
  card: Card
  rules: Rules
  about: SayAbout
  /** Signed, for this page alone. */
  token: string
  state: FormState
  big: boolean
  now: Date
}
