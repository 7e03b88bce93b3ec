import type { ReactElement } from 'react'
import type { FormState } from '@/components/resident/form/form-state'
import type { KindProps } from '@/components/resident/say/kind-props'
import type { Said } from '@/lib/answer/case/said'
import type { AreaWithTree } from '@/lib/directory/area/areas'

/** A page on which something is said, with all that it stands on. */
export type SayPage = Omit<KindProps, 'area' | 'token' | 'state'> & { area: AreaWithTree }

/** What was said, or what is wrong with it. */
export type ReadSaid = { said: Said } | { errors: Record<string, string>; message?: string }

/** How one of the five kinds is asked for and read. */
export type KindPage = {
  render: (page: SayPage, token: string, state: FormState) => Promise<ReactElement> | ReactElement
  read: (page: SayPage, fields: URLSearchParams) => Promise<ReadSaid> | ReadSaid
}
