import { Document } from '@/components/resident/Document'

const WORDS = {
  ended: { heading: '这个链接已经用完了', text: '这件事已经办结，不用再报了。' },
  withdrawn: {
    heading: '居民撤回了，不用再办',
    text: '这件事居民自己撤回了，没有人办好它。人已经去了的，请跟交办单位说一声。',
  },
  revoked: { heading: '这个链接已经收回', text: '这件事不用您办了。有疑问请问给您链接的单位。' },
  round: { heading: '这个链接已经收回', text: '请向社区或者村里要新的链接。' },
}

export type ClosedLink = keyof typeof WORDS

/** A link that opens nothing any more, and why. */
export function ClosedLinkView({ why, big }: { why: ClosedLink; big: boolean }) {
  const { heading, text } = WORDS[why]
  return (
    <Document title={heading} path={null} big={big} heading={heading} stylesheet="rounds">
      <p className="lead">{text}</p>
    </Document>
  )
}
