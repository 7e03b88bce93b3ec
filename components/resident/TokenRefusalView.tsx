import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { Document } from './Document'
import { EmergencyNumbers } from './EmergencyNumbers'
import { SearchForm } from './SearchForm'

/** A short address with a wrong character in it. */
export function TokenRefusalView() {
  const heading = '这串字打错了'
  return (
    <Document title={heading} path="/" big={false} heading={heading} trail={[{ name: '首页', path: '/' }]}>
      <p className="lead">
        二维码下面的短网址，最后8个字母和数字里有一个不对，或者前后调了个儿。请照着卡上再打一遍，大写小写都行。
      </p>
      <EmergencyNumbers fallbackNumber={NATIONAL_FALLBACK} />
      <SearchForm big={false} />
      <ul className="links">
        <li>
          <a href="/">回首页</a>
        </li>
      </ul>
    </Document>
  )
}
