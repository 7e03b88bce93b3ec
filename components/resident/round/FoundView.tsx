import { Document } from '@/components/resident/Document'
import { pathOfPart } from '@/lib/answer/round/parts'
import type { Round } from '@/lib/answer/round/read-round'
import { IMAGE_TYPES } from '@/lib/content/image/image-limits'
import { LookFields } from './PointRow'
import { addressOfPart } from './round-page'

/** In characters. */
export const LONGEST_FOUND = 1000

type Props = {
  round: Round
  point: string
  /** The address of the link. */
  path: string
  formToken: string
  big: boolean
  /** What was sent and could not be taken. */
  typed: URLSearchParams | null
  wrong?: string
}

/** A problem that a grid worker has found: what it is, in one tap; words and pictures where there is time. */
export function FoundView(props: Props) {
  const { round, point, path, big, typed, wrong } = props
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
      {wrong && (
        <p className="bad" role="alert">
          {wrong}
        </p>
      )}
      <form
        method="post"
        action={`${path}/problem?part=${part}${big ? '&big=1' : ''}`}
        encType="multipart/form-data"
      >
        <LookFields page={props} point={point} />
        <label className="field">
          什么问题
          <select name="topic" required defaultValue={typed?.get('topic') ?? ''}>
            <option value="">请选一个</option>
            {round.topics.map(topic => (
              <option key={topic}>{topic}</option>
            ))}
          </select>
        </label>
        <label className="choice">
          <input
            type="checkbox"
            name="isUrgent"
            value="on"
            defaultChecked={Boolean(typed?.get('isUrgent'))}
          />
          急，今天就要有人管
        </label>
        <label className="field">
          写几句（可以不写）
          <textarea name="text" maxLength={LONGEST_FOUND} defaultValue={typed?.get('text') ?? ''} />
        </label>
        <label className="field">
          照片（最多三张）
          <input type="file" name="picture" accept={IMAGE_TYPES} multiple />
        </label>
        <p className="note">照片里的位置会去掉。请不要拍到人脸，不要写病历、身份证号。</p>
        <button className="send" type="submit">
          报上去
        </button>
      </form>
    </Document>
  )
}
