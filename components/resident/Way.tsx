import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons'

type Props = { to: string; icon: IconName; name: string; about?: ReactNode }

/** A way on: a sign, a name, a chevron; no box, since nothing rings. */
export function Way({ to, icon, name, about }: Props) {
  return (
    <a className="go" href={to}>
      <Icon name={icon} />
      <span>
        {name}
        {about && <small>{about}</small>}
      </span>
    </a>
  )
}
