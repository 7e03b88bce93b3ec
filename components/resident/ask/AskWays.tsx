import { link } from '@/components/resident/link'
import { Way } from '@/components/resident/Way'
import { addressOfAsk } from '@/lib/answer/consultation/ask-address'
import type { AskLink } from '@/lib/answer/consultation/ask-links'
import { sayLastDay } from '@/lib/answer/consultation/say-until'

type Props = { links: AskLink[]; code: string; big: boolean; now: Date }

/** What one may say something to, and what came of it, on the page of an area. */
export function AskWays({ links, code, big, now }: Props) {
  return links.map(({ id, title, closesAt, isOpen }) => (
    <Way
      key={id}
      to={link(addressOfAsk(code, id), big)}
      icon="pen"
      name={`征求意见：${title}`}
      about={isOpen ? `到${sayLastDay(closesAt, now)}` : '结果出来了'}
    />
  ))
}
