import { Tap } from '@/components/resident/form/fields'
import { PostForm } from '@/components/resident/form/PostForm'
import { Icon, iconOf } from '@/components/resident/icons'
import { Way } from '@/components/resident/Way'
import type { FoundPhone } from '@/lib/answer/case/find-line'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { AboutLine } from './AboutLine'
import type { KindProps } from './kind-props'
import { SayFrame } from './SayFrame'
import { sayPath } from './say-path'

type Props = KindProps & {
  /** The number that is spoken of; null: to be chosen. */
  found: FoundPhone | null
  /** All there are on the card. */
  phones: FoundPhone[]
  /** It was on the card, and is no longer. */
  isGone: boolean
}

const HEADING = '号码打不通'

type Group = Pick<FoundPhone, 'serviceId' | 'name' | 'icon'> & { numbers: FoundPhone[] }

/** By service, as the page of the area has them. */
function groupPhones(phones: FoundPhone[]): Group[] {
  const groups = new Map<number, Group>()
  for (const found of phones) {
    const { serviceId, name, icon } = found
    const group = groups.get(serviceId) ?? { serviceId, name, icon, numbers: [] }
    group.numbers.push(found)
    groups.set(serviceId, group)
  }
  return [...groups.values()]
}

/** Whose number it is: of two for one thing, the village's and the county's are not the same. */
const sayWhose = ({ kind, label, ownerName }: FoundPhone) =>
  [kind === 'NATIONAL' ? '全国统一号码' : `${ownerName}的`, label].filter(Boolean).join('，')

function Choose({ area, card, big, about, phones, isGone }: Props) {
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading={HEADING}
      path={sayPath(area.code, 'report', { code: about.code }, false)}
      code={about.code ?? null}
      urgentFor={HEADING}
    >
      <p className="lead">
        {isGone ? '那个号码已经换了，卡上现在是这些。' : ''}
        {phones.length > 0 ? '哪个号码打不通？' : '这里还没有登记号码。'}
      </p>
      {groupPhones(phones).map(({ serviceId, name, icon, numbers }) => (
        <section key={serviceId} className="group">
          <div className="h">
            <Icon name={iconOf(icon)} />
            <h2>{name}</h2>
          </div>
          {numbers.map(found => (
            <Way
              key={found.phoneId}
              to={sayPath(area.code, 'report', { phone: found.phoneId, code: about.code }, big)}
              icon="bell"
              name={formatPhoneNumber(found.number)}
              about={sayWhose(found)}
            />
          ))}
        </section>
      ))}
    </SayFrame>
  )
}

/** 号码打不通: one tap says which way, and is sent. */
export function ReportView(props: Props) {
  const { area, card, big, about, token, state, found } = props
  if (!found) return <Choose {...props} />
  const here = { phone: found.phoneId, code: about.code }
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading={HEADING}
      path={sayPath(area.code, 'report', here, false)}
      code={about.code ?? null}
      urgentFor={`${found.name}打不通`}
    >
      <AboutLine
        icon={found.icon}
        name={found.name}
        number={found.number}
        others={sayPath(area.code, 'report', { code: about.code }, big)}
      />
      <PostForm action={sayPath(area.code, 'report', here, big)} token={token} state={state}>
        <p className="lead" id="way">
          <b>怎么打不通？</b>点一下就发出去了。
        </p>
        <Tap name="way" value="NO_ANSWER" icon="bell" words="没人接" />
        <Tap name="way" value="WRONG" icon="cross" words="号码不对" />
        <Tap name="way" value="BUSY" icon="busy" words="一直占线" />
        <Tap name="way" value="UNSOLVED" icon="face4" words="接了，没解决" />
      </PostForm>
      <p className="note">不问您的姓名和电话。收到后，工作人员会打一遍核实。</p>
    </SayFrame>
  )
}
