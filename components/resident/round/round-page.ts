import type { LostPicture } from '@/lib/answer/case/lost-pictures'
import type { Round } from '@/lib/answer/round/read-round'

export type RoundPage = {
  round: Round
  /** The address of the link. */
  path: string
  formToken: string
  big: boolean
  wrong?: string
  /** 受理编号 of what was just reported. */
  found: string | null
  /** Of the pictures sent with it, those that were not kept. */
  lost: LostPicture[]
}

type Page = Pick<RoundPage, 'path' | 'big'>

/** The address of a round of the day. */
export const addressOfPart = ({ path, big }: Page, part: string) =>
  `${path}?part=${part}${big ? '&big=1' : ''}`
