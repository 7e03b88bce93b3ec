import { ChoiceField, LineField, TickField, WordsField } from '@/components/resident/form/fields'
import { PictureFields } from '@/components/resident/form/PictureFields'
import { PostForm } from '@/components/resident/form/PostForm'
import { Privacy } from '@/components/resident/form/Privacy'
import { LONGEST_BUILDING, LONGEST_ESTATE } from '@/lib/answer/case/case-form'
import { Contact } from './Contact'
import type { KindProps } from './kind-props'
import { SayFrame } from './SayFrame'
import { sayPath } from './say-path'

/** 身边的问题: what, where, and what it looks like. */
export function ProblemView({ area, card, rules, big, about, token, state }: KindProps) {
  const here = { code: about.code }
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading="身边的问题"
      path={sayPath(area.code, 'problem', here, false)}
      code={about.code ?? null}
      isUrgent
      urgentFor="身边的问题"
    >
      <p className="lead">
        <b>着火、有人受伤、有危险，先打上面的119、110、120，不要在这里等。</b>
      </p>
      <PostForm
        action={sayPath(area.code, 'problem', here, big)}
        token={token}
        state={state}
        withFiles
        send="发送"
      >
        <ChoiceField
          name="topic"
          label="是什么问题？"
          state={state}
          choices={rules.topics.map(topic => ({ value: topic, words: topic }))}
        />
        <LineField
          name="estate"
          label="在哪儿"
          hint="小区、村民组，或者哪条路"
          state={state}
          longest={LONGEST_ESTATE}
        />
        <LineField name="building" label="几号楼（没有就空着）" state={state} longest={LONGEST_BUILDING} />
        <LineField name="unit" label="几单元（没有就空着）" state={state} longest={LONGEST_BUILDING} />
        <WordsField name="text" label="说说情况（可以不写）" state={state} />
        <PictureFields />
        <TickField
          name="urgent"
          label={`很急（上班时间${rules.urgentHours}小时内受理；夜里和放假没人看，等不及请打下面的电话）`}
          state={state}
        />
        <Contact state={state} />
      </PostForm>
      <Privacy issuer={card.issuerName} keepPhoneDays={rules.keepPhoneDays} contact={rules.contact} />
    </SayFrame>
  )
}
