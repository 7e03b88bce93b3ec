import { Icon } from '@/components/resident/icons'
import { formatPhoneNumber } from '@/lib/directory/phone/format'

type Props = {
  number: string
  what: string
  /** Why it stands here, where nothing above it says so. */
  why?: string
}

/** 可先拨: what is rung instead. Its number does not look like one that was checked. */
export function FallbackKey({ number, what, why }: Props) {
  return (
    <a className="key fb" href={`tel:${number}`}>
      <span>
        <span className="v">
          可先拨{formatPhoneNumber(number)}，{what}，
        </span>
        {why && (
          <small className="st ask">
            <i>
              <Icon name="ask" />
            </i>
            {why}
          </small>
        )}
        <span aria-hidden="true">
          可先拨 <b className="n">{formatPhoneNumber(number)}</b>
        </span>
      </span>
      <i>
        <Icon name="phone" />
      </i>
    </a>
  )
}
