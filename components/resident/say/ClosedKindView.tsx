import { Way } from '@/components/resident/Way'
import type { CaseKind } from '@/lib/answer/case/words'
import { formatDate } from '@/lib/system/clock/shanghai'
import type { KindProps } from './kind-props'
import { SayFrame } from './SayFrame'
import { sayPath } from './say-path'

/** What each kind is called on residents' pages. */
export const DOOR_NAMES: Record<CaseKind, string> = {
  REPORT: '号码打不通',
  RATING: '打过了，好不好',
  OPINION: '提意见',
  PROBLEM: '身边的问题',
  ORDER: '点单',
}

/** 点单暂时不收，12月1日以后再来。 */
export const sayClosed = (kind: CaseKind, until: Date | null) =>
  `“${DOOR_NAMES[kind]}”暂时不收${until ? `，${formatDate(until)}以后再来` : ''}。`

type Props = Pick<KindProps, 'area' | 'card' | 'rules' | 'big' | 'about'> & { kind: CaseKind; path: string }

/** A kind that the county does not take for a time: said before anybody fills it in. */
export function ClosedKindView({ area, card, rules, big, about, kind, path }: Props) {
  const code = about.code ?? null
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading={DOOR_NAMES[kind]}
      path={path}
      code={code}
      urgentFor="说说急事"
    >
      <p className="lead">{sayClosed(kind, rules.closedUntil)}</p>
      <Way to={sayPath(area.code, null, { code }, big)} icon="pen" name="说一说别的" />
    </SayFrame>
  )
}
