import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { AskKey } from './CardLines'
import { Document } from './Document'
import { link } from './link'
import { SearchForm } from './SearchForm'
import { Way } from './Way'

const WORDS = {
  400: { heading: '看不懂这个请求', advice: '换个短一点的词再试。' },
  403: { heading: '这个请求不是从本站发出的', advice: '请打开本站的网页，再做一次。' },
  404: {
    heading: '没有这一页',
    advice: '可能是网址打错了，或者这一页已经撤下。可以在下面找您的村、镇，或者回首页。',
  },
  405: { heading: '这一页只能看', advice: '请回到上一页，或者回首页。' },
  408: { heading: '等得太久了', advice: '内容没有传完。请换个信号好的地方，再发一次。' },
  413: { heading: '内容太大了', advice: '请缩小以后再发。' },
  pictures: {
    heading: '照片太大，没有发出去',
    advice: '写的字也没有发出去。请按手机的返回键，去掉照片，或者换小一点的，再发一次。',
  },
  414: { heading: '网址太长了', advice: '请重新扫码，或者回首页。' },
  429: {
    heading: '现在发的人太多',
    advice: '还没有发出去。请按返回，您写的还在，过几秒钟再点一次。急事先打上面的电话。',
  },
  431: { heading: '网址太长了', advice: '请重新扫码，或者回首页。' },
  500: {
    heading: '这一页出了点问题',
    advice: '是我们这边出了错，不是您手机的事。过一会儿再试。急事先打上面的电话。',
  },
  503: {
    heading: '稍等一下',
    advice: '是我们这边出了故障，不是您手机的事。过一会儿再试。急事先打上面的电话。',
  },
  busy: {
    heading: '现在打开的人太多',
    advice: '过几秒钟再试一次。急事先打上面的电话。',
  },
} as const

/** Refusals by status; busy is a 503, too: the server is well, and only too many ask. `pictures`: a 413 of a form with them. */
export type RefusalKind = keyof typeof WORDS

/** What an empty reference leads to: the address that could not be answered, its query too (RFC 3986, 5.2). */
const SAME_ADDRESS = ''

type Letters = { big: boolean }

/** A refusal in plain words. */
export function RefusalView({ kind, big }: { kind: RefusalKind } & Letters) {
  const isOurs = kind === 500 || kind === 503 || kind === 'busy'
  const again = isOurs ? '再试一次' : kind === 'pictures' ? '按不了返回键，从这里重新写' : undefined
  const offers = { offersSearch: kind === 404, offersHome: kind !== 'pictures', again }
  return <Refusal {...WORDS[kind]} {...offers} big={big} />
}

type Props = Letters & {
  heading: string
  advice: string
  offersSearch: boolean
  offersHome?: boolean
  /** On the way to the very address that was asked. */
  again?: string
}

/** What was refused and what to do, with the numbers that always work. */
export function Refusal({ heading, advice, big, offersSearch, offersHome = true, again }: Props) {
  return (
    <Document title={heading} path={null} big={big} heading={heading}>
      <p className="lead">{advice}</p>
      {again && (
        <a className="again" href={SAME_ADDRESS}>
          {again}
        </a>
      )}
      <div className="lead">
        <AskKey number={NATIONAL_FALLBACK} caption="不知道找谁" />
      </div>
      {offersSearch && <SearchForm big={big} />}
      {offersHome && <Way to={link('/', big)} icon="village" name="回首页" />}
    </Document>
  )
}
