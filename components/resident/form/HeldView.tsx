import { Document } from '@/components/resident/Document'

type Props = {
  /** Where it was sent. */
  action: string
  /** All that was sent, but for pictures. */
  fields: [string, string][]
  big: boolean
}

/** What carries no words of the resident's own. */
const UNSAID = /^(token|website|do|grade|way|wish|part|urgent|shares|line|phone|act|day|pick\d)$/

/**
 * What could not be stored: it stands here as it was typed, and the button sends the very same form once more, so that it
 * is not stored twice where it was stored after all.
 */
export function HeldView({ action, fields, big }: Props) {
  const typed = fields.filter(([name, value]) => !UNSAID.test(name) && value.trim())
  return (
    <Document title="还没有存上" path={null} big={big} heading="还没有存上" stylesheet="forms">
      <p className="lead" role="alert">
        是我们这边出了故障，不是您手机的事。您写的都在这里，过一会儿再点一次，不会存成两份。急事先打上面的电话。
      </p>
      <form method="post" action={action}>
        {fields.map(([name, value], at) => (
          <input key={`${at} ${name}`} type="hidden" name={name} value={value} />
        ))}
        {typed.map(([name, value], at) => (
          <p className="lead" key={`${at} ${name}`}>
            {value}
          </p>
        ))}
        <button type="submit" className="send">
          再发一次
        </button>
      </form>
    </Document>
  )
}
