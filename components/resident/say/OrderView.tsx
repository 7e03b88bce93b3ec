import { ChoiceField, LineField, WordsField } from '@/components/resident/form/fields'
import { PostForm } from '@/components/resident/form/PostForm'
import { Privacy } from '@/components/resident/form/Privacy'
import { link } from '@/components/resident/link'
import { Way } from '@/components/resident/Way'
import { MOST_DAYS_AHEAD, PARTS } from '@/lib/answer/case/case-form'
import type { Offers } from '@/lib/answer/case/list-offers'
import { SEES_PHONE } from '@/lib/answer/case/sees-phone'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import type { KindProps } from './kind-props'
import { groupOffers, OfferField } from './OfferField'
import { SayFrame } from './SayFrame'
import { sayPath } from './say-path'

type Props = KindProps & {
  /** What there is to choose from. */
  offers: Offers
}

/** Why there is nothing, and what there is instead. */
function Nothing({ area, big, offers: { listOf, year } }: Pick<Props, 'area' | 'big' | 'offers'>) {
  return (
    <>
      <p className="lead">
        {listOf ? `${listOf}${year}年的项目都办过了，` : `${year}年的志愿服务项目还没有公布，`}
        现在没有可以点的。有事可以照卡上的号码打。
      </p>
      <Way to={link(`/k/${area.code}`, big)} icon="phone" name={`看${area.name}的电话`} />
    </>
  )
}

/** 点单: which of the town's list, when, what for, and a number to be rung at. */
export function OrderView({ area, card, rules, big, about, token, state, now, offers }: Props) {
  const here = { code: about.code }
  const groups = groupOffers(offers)
  const today = shanghaiParts(now).dayNumber
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading="点单"
      path={sayPath(area.code, 'order', here, false)}
      code={about.code ?? null}
      urgentFor="点单"
    >
      {groups.length === 0 && <Nothing area={area} big={big} offers={offers} />}
      {groups.length > 0 && (
        <PostForm action={sayPath(area.code, 'order', here, big)} token={token} state={state} send="发送">
          <OfferField groups={groups} state={state} />
          <LineField
            name="day"
            label="哪天（可以不填）"
            type="date"
            min={writeDay(today)}
            max={writeDay(today + MOST_DAYS_AHEAD)}
            state={state}
          />
          <ChoiceField
            name="part"
            label="什么时候方便"
            state={{ ...state, values: { part: PARTS[0], ...state.values } }}
            choices={PARTS.map(part => ({ value: part, words: part }))}
          />
          <WordsField name="text" label="做什么用，有什么要注意的（可以不写）" state={state} />
          <LineField
            name="contact"
            label="您的电话"
            hint={`只有${SEES_PHONE}看得到，上门前跟您说一声`}
            type="tel"
            longest={60}
            state={state}
          />
        </PostForm>
      )}
      {groups.length > 0 && (
        <Privacy issuer={card.issuerName} keepPhoneDays={rules.keepPhoneDays} contact={rules.contact} />
      )}
    </SayFrame>
  )
}
