import { Document } from '@/components/resident/Document'
import { ChoiceField, TickField, WordsField } from '@/components/resident/form/fields'
import type { FormState } from '@/components/resident/form/form-state'
import { PictureFields } from '@/components/resident/form/PictureFields'
import { PostForm } from '@/components/resident/form/PostForm'
import { Way } from '@/components/resident/Way'
import { pathOfPart } from '@/lib/answer/round/parts'
import type { Round } from '@/lib/answer/round/read-round'
import { LookFields } from './PointRow'
import { addressOfPart } from './round-page'

type Props = {
  round: Round
  point: string
  /** The address of the link. */
  path: string
  formToken: string
  big: boolean
  state: FormState
}

/** A problem that a grid worker has found: what it is, in one tap; words and pictures where there is time. */
export function FoundView({ round, point, path, big, formToken, state }: Props) {
  const part = pathOfPart(round.part)
  return (
    <Document
      title={`${point}有问题`}
      path={null}
      big={big}
      heading={`${point}有问题`}
      trail={[{ name: `${round.name}巡查`, path: addressOfPart({ path, big: false }, part) }]}
      stylesheet="rounds"
      isLong
    >
      <PostForm
        // With the point, too: whoever is led back here must find it.
        action={`${path}/problem?${new URLSearchParams({ part, point, ...(big && { big: '1' }) })}`}
        token={formToken}
        state={state}
        withFiles
        send="报上去"
      >
        <LookFields round={round} point={point} />
        <ChoiceField
          name="topic"
          label="是什么问题？"
          state={state}
          choices={round.topics.map(topic => ({ value: topic, words: topic }))}
        />
        <TickField name="urgent" label={`很急，要在上班时间${round.urgentHours}小时内受理`} state={state} />
        <WordsField name="text" label="说说情况（可以不写）" state={state} />
        <PictureFields />
        <p className="note">请不要拍到人脸，不要写病历、身份证号。</p>
      </PostForm>
      <Way to={addressOfPart({ path, big }, part)} icon="list" name="没有问题，回巡查单" />
    </Document>
  )
}
