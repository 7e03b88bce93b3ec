import { Tap } from '@/components/resident/form/fields'
import { PostForm } from '@/components/resident/form/PostForm'
import type { IconName } from '@/components/resident/icons'
import { iconOf } from '@/components/resident/icons'
import { Way } from '@/components/resident/Way'
import type { FoundLine } from '@/lib/answer/case/find-line'
import { GRADE_NAMES } from '@/lib/answer/case/words'
import { AboutLine } from './AboutLine'
import type { KindProps } from './kind-props'
import { SayFrame } from './SayFrame'
import { sayPath } from './say-path'

type Props = KindProps & {
  /** The line that is rated; null: to be chosen. */
  found: FoundLine | null
  lines: FoundLine[]
}

/** Five grades, each sent with one tap. */
export function GradeTaps() {
  return GRADE_NAMES.map((words, at) => (
    <Tap key={words} name="grade" value={String(at + 1)} icon={`face${at + 1}` as IconName} words={words} />
  ))
}

const HEADING = '打过了，好不好'

/** 满意度: of a service somebody has rung. */
export function RatingView({ area, card, big, about, token, state, found, lines }: Props) {
  const here = { line: found?.serviceId, code: about.code }
  return (
    <SayFrame
      area={area}
      card={card}
      big={big}
      heading={HEADING}
      path={sayPath(area.code, 'rating', here, false)}
      code={about.code ?? null}
    >
      {found ? (
        <>
          <AboutLine
            icon={found.icon}
            name={found.name}
            others={sayPath(area.code, 'rating', { code: about.code }, big)}
          />
          <PostForm action={sayPath(area.code, 'rating', here, big)} token={token} state={state}>
            <p className="lead" id="grade">
              <b>您满意吗？</b>点一下就发出去了。
            </p>
            <GradeTaps />
          </PostForm>
          {!state.onward && (
            <p className="note">不问您的姓名和电话，一项服务一天评一次。不满意的，下一页可以说说哪里不好。</p>
          )}
        </>
      ) : (
        <>
          <p className="lead">{lines.length > 0 ? '您打的是哪一项？' : '这里还没有登记服务。'}</p>
          {lines.map(({ serviceId, name, icon }) => (
            <Way
              key={serviceId}
              to={sayPath(area.code, 'rating', { line: serviceId, code: about.code }, big)}
              icon={iconOf(icon)}
              name={name}
            />
          ))}
        </>
      )}
    </SayFrame>
  )
}
