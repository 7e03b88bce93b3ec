import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/resident/icons'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { Digits } from './Digits'

type Props = {
  number: string
  name: string
  icon: IconName
  isUnsure?: boolean
  children?: ReactNode
}

/** 大字: a row that is one key, what for and number in it. */
export function BigKey({ number, name, icon, isUnsure, children }: Props) {
  return (
    <a className={isUnsure ? 'key one soft' : 'key one'} href={`tel:${number}`}>
      <span className="v">
        拨打{formatPhoneNumber(number)}，{name}，
      </span>
      <span className="h" aria-hidden="true">
        <Icon name={icon} />
        <b>{name}</b>
        <i>
          <Icon name="phone" />
        </i>
      </span>
      <Digits number={number} isSaid />
      {children}
    </a>
  )
}
