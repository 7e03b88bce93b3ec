import { Document } from './Document'

type Props = { code: string; area: string; lines: string[] }

/** A card that does not fit says which lines do not; it is never cut off or made too small to read. */
export function OverflowView({ code, area, lines }: Props) {
  return (
    <Document
      title="这张卡放不下"
      path={`/k/${code}/card`}
      big={false}
      heading="这张卡放不下"
      trail={[
        { name: '首页', path: '/' },
        { name: area.split(' ').at(-1)!, path: `/k/${code}` },
      ]}
    >
      <p className="lead">
        字再小就看不清了，所以没有印。从下面这些项目起放不下，请精简说明，或者在本地隐藏几项：
      </p>
      <ul className="items">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Document>
  )
}
