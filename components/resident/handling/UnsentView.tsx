import { Document } from '@/components/resident/Document'

type Props = {
  /** Where it was sent. */
  address: string
  fields: URLSearchParams
  big: boolean
}

/** A form that could not be taken, with all that was written in it: it is sent again from here. */
export function UnsentView({ address, fields, big }: Props) {
  const { text = '', ...hidden } = Object.fromEntries(fields)
  return (
    <Document title="没有发出去" path={null} big={big} heading="没有发出去" stylesheet="rounds">
      <p className="bad" role="alert">
        是网站这边出了故障，不是您手机的事。写的还在，请过一会儿再点一次。照片要重新选。
      </p>
      <form method="post" action={address}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {text && (
          <label className="field">
            写的内容
            <textarea name="text" defaultValue={text} />
          </label>
        )}
        <button className="send" type="submit">
          再发一次
        </button>
      </form>
    </Document>
  )
}
