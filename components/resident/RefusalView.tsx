import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { Document } from './Document'
import { EmergencyNumbers } from './EmergencyNumbers'
import { SearchForm } from './SearchForm'

const WORDS = {
  400: { heading: '看不懂这个请求', advice: '换个短一点的词再试。' },
  403: { heading: '这个请求不是从本站发出的', advice: '请打开本站的网页，再做一次。' },
  404: {
    heading: '没有这一页',
    advice: '可能是网址打错了，或者这一页已经撤下。可以在下面找你的村、镇，或者回首页。',
  },
  405: { heading: '这一页只能看', advice: '请回到上一页，或者回首页。' },
  408: { heading: '等得太久了', advice: '内容没有传完。请换个信号好的地方，再发一次。' },
  413: { heading: '内容太大了', advice: '请缩小以后再发。' },
  414: { heading: '网址太长了', advice: '请重新扫码，或者回首页。' },
  431: { heading: '网址太长了', advice: '请重新扫码，或者回首页。' },
  500: { heading: '这一页出了点问题', advice: '不是你的错。过一会儿再打开就好，急事请直接拨下面的电话。' },
  503: {
    heading: '网页暂时打不开',
    advice: '不是你的错，我们正在恢复。过一会儿再打开，急事请直接拨下面的电话。',
  },
} as const

export type RefusalStatus = keyof typeof WORDS

/** A refusal in plain words. */
export function RefusalView({ status }: { status: RefusalStatus }) {
  return <Refusal {...WORDS[status]} offersSearch={status === 404} />
}

type Props = { heading: string; advice: string; offersSearch: boolean }

/** What was refused and what to do, with the numbers that always work. */
export function Refusal({ heading, advice, offersSearch }: Props) {
  return (
    <Document title={heading} path="/" big={false} heading={heading} trail={[{ name: '首页', path: '/' }]}>
      <p className="lead">{advice}</p>
      <EmergencyNumbers fallbackNumber={NATIONAL_FALLBACK} />
      {offersSearch && <SearchForm big={false} />}
      <ul className="links">
        <li>
          <a href="/">回首页</a>
        </li>
      </ul>
    </Document>
  )
}
