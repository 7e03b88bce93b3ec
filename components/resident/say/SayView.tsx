import { AreaFooter } from '@/components/resident/AreaFooter'
import { BackTo } from '@/components/resident/BackTo'
import { Document } from '@/components/resident/Document'
import type { IconName } from '@/components/resident/icons'
import { Icon } from '@/components/resident/icons'
import { link } from '@/components/resident/link'
import { Way } from '@/components/resident/Way'
import type { CaseKind } from '@/lib/answer/case/words'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { DOOR_NAMES, sayClosed } from './ClosedKindView'
import { sayPath } from './say-path'

type Door = { kind: CaseKind; path: string; icon: IconName; name: string; about: string }

const DOORS: Door[] = [
  { kind: 'REPORT', path: 'report', icon: 'bell', name: DOOR_NAMES.REPORT, about: '没人接、号码不对、占线' },
  { kind: 'RATING', path: 'rating', icon: 'face2', name: DOOR_NAMES.RATING, about: '给这次服务打个分' },
  { kind: 'OPINION', path: 'opinion', icon: 'pen', name: DOOR_NAMES.OPINION, about: '明白卡和志愿服务' },
  {
    kind: 'PROBLEM',
    path: 'problem',
    icon: 'village',
    name: DOOR_NAMES.PROBLEM,
    about: '楼道堆物、飞线充电、路灯不亮',
  },
  { kind: 'ORDER', path: 'order', icon: 'list', name: DOOR_NAMES.ORDER, about: '请志愿者上门' },
]

type Props = {
  area: AreaRef
  card: Card
  big: boolean
  /** By which printed code it was opened. */
  code: string | null
  /** Kinds that nobody can send now. */
  closed: CaseKind[]
  closedUntil: Date | null
  /** Something was noted that has no number of its own: of many, or said again today by the same. */
  noted: '1' | '2' | null
}

/** 说一说: which of five things somebody has to say. */
export function SayView({ area, card, big, code, closed, closedUntil, noted }: Props) {
  const doors = DOORS.filter(({ kind }) => !closed.includes(kind))
  return (
    <Document
      title={`说一说，${area.name}`}
      path={sayPath(area.code, null, { code }, false)}
      big={big}
      stylesheet="forms"
      heading="说一说"
      trail={[{ name: area.name, path: `/k/${area.code}` }]}
      footer={<AreaFooter card={card} hasCard />}
    >
      {noted && (
        <>
          <div className="ok" role="status">
            <Icon name="check" />
            <h2>{noted === '2' ? '您今天说过这个号码了，已经记下' : '收到了，谢谢您'}</h2>
          </div>
          <p className="lead">
            {noted === '2'
              ? '不用再发，工作人员会打一遍核实。办到哪一步，凭先前给您的受理编号查。'
              : '这个号码今天已经有好几位反映了，您的也记上了，工作人员会打一遍核实。'}
          </p>
        </>
      )}
      <p className="lead">有危险先打上面的电话。</p>
      {doors.map(({ path, icon, name, about }) => (
        <Way key={path} to={sayPath(area.code, path, { code }, big)} icon={icon} name={name} about={about} />
      ))}
      {closed.length > 0 && (
        <p className="note">
          {closed.map(kind => sayClosed(kind, closedUntil)).join('')}有急事请打{card.fallbackNumber}。
        </p>
      )}
      <p className="note">有人会看，也会给您答复。您写的只给办事的人看，不公开。</p>
      <Way to={link('/s', big)} icon="search" name="查我说过的" about="凭受理编号" />
      <BackTo area={area} big={big} />
    </Document>
  )
}
