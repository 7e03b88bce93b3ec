import type { ReactNode } from 'react'
import { Icon } from '@/components/resident/icons'
import { isEmergency } from '@/lib/directory/phone/emergency'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { Digits } from './Digits'

type Props = {
  number: string
  /** What it is rung for, as it is read out: 农药指导. */
  what: string
  /** Over the number: whose it is. */
  caption?: string
  /** Nobody knows whether it is answered. */
  isUnsure?: boolean
  /** Under the number: whether it is answered now. */
  children?: ReactNode
}

/** An emergency is no ordinary call wherever it stands. */
function lookOf(number: string, isUnsure?: boolean): string {
  if (isEmergency(number)) return 'key now'
  return isUnsure ? 'key soft' : 'key'
}

/** A number that is its own key: the whole frame rings. */
export function CallKey({ number, what, caption, isUnsure, children }: Props) {
  return (
    <a className={lookOf(number, isUnsure)} href={`tel:${number}`}>
      <span>
        <span className="v">
          拨打{formatPhoneNumber(number)}，{what}，
        </span>
        {caption && <small aria-hidden={caption === what || undefined}>{caption}</small>}
        <Digits number={number} isSaid />
        {children}
      </span>
      <i>
        <Icon name="phone" />
      </i>
    </a>
  )
}
