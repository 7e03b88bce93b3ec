import { WordsField } from '@/components/resident/form/fields'
import { PostForm } from '@/components/resident/form/PostForm'
import { Privacy } from '@/components/resident/form/Privacy'
import type { FoundLine } from '@/lib/answer/case/find-line'
import { AboutLine } from './AboutLine'
import { Contact } from './Contact'
import type { KindProps } from './kind-props'
import { SayFrame } from './SayFrame'
import { sayPath } from './say-path'

type Props = KindProps & {
  /** The line that it is about; null: about anything. */
  found: FoundLine | null
}

/** 提意见: to who signs the card, or about a line. */
export function OpinionView({ area, card, rules, big, about, token, state, found }: Props) {
  const here = { line: found?.serviceId, code: about.code }
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading="提意见"
      path={sayPath(area.code, 'opinion', here, false)}
      code={about.code ?? null}
    >
      {found && (
        <AboutLine
          icon={found.icon}
          name={found.name}
          others={sayPath(area.code, 'opinion', { code: about.code }, big)}
        />
      )}
      <PostForm action={sayPath(area.code, 'opinion', here, big)} token={token} state={state} send="发送">
        <WordsField name="text" label="您的意见" hint="明白卡、志愿服务，怎么做更好" state={state} />
        <Contact state={state} />
      </PostForm>
      <Privacy issuer={card.issuerName} keepPhoneDays={rules.keepPhoneDays} contact={rules.contact} />
    </SayFrame>
  )
}
