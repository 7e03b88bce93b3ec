import type { ReactNode } from 'react'
import { Icon } from '@/components/resident/icons'
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

/** A number that is its own key: the whole frame rings. */
export function CallKey({ number, what, caption, isUnsure, children }: Props) {
  return (
    <a className={isUnsure ? 'key soft' : 'key'} href={`tel:${number}`}>
      <span>
        <span className="v">
          拨打{formatPhoneNumber(number)}，{what}，
        </span>
        {caption && <small>{caption}</small>}
        <Digits number={number} isSaid />
        {children}
      </span>
      <i>
        <Icon name="phone" />
      </i>
    </a>
  )
}
