import { formatMainNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'

type Props = {
  number: string
  /** Beside words that are read out instead. */
  isSaid?: boolean
}

/** A number in big digits: it breaks between its groups only, and an extension stands under it. */
export function Digits({ number, isSaid }: Props) {
  const { main, extension } = splitExtension(number)
  return (
    <b className="n" aria-hidden={isSaid || undefined}>
      {formatMainNumber(main)}
      {extension && <small>转 {extension}</small>}
    </b>
  )
}
