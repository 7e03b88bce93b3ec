import { Digits } from '@/components/resident/call/Digits'
import { Icon, iconOf } from '@/components/resident/icons'

type Props = {
  icon: string
  name: string
  number?: string
  /** Where another is chosen. */
  others: string
}

/** What is spoken of, and the way to another. */
export function AboutLine({ icon, name, number, others }: Props) {
  return (
    <div className="about">
      <p className="h">
        <Icon name={iconOf(icon)} />
        <span>
          <b>{name}</b>
          {number && <Digits number={number} />}
        </span>
      </p>
      <a href={others}>换一个</a>
    </div>
  )
}
