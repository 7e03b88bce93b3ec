import { Document } from '@/components/resident/Document'
import { link } from '@/components/resident/link'
import { Way } from '@/components/resident/Way'
import { formatCaseNumber } from '@/lib/answer/case/number'
import type { OwnCase } from '@/lib/answer/case/read-case'
import { titleCase } from '@/lib/answer/case/say-case'
import { DeedForm, type DeedState, type SureDeed } from './DeedForm'

type Props = { own: OwnCase; deed: SureDeed; token: string; big: boolean; tried: DeedState }

type Words = { heading: string; send: string; back: string; says: string[] }

const WITHDRAW: Words = {
  heading: '撤回，不用办了？',
  send: '撤回，不用办了',
  back: '不撤，接着办',
  says: ['撤回以后，这件事就没人办了，也不能再打开。', '您写的还留着，凭受理编号还能看。'],
}

function wordsOf(deed: SureDeed, { may }: OwnCase): Words {
  if (deed === 'withdraw') return WITHDRAW
  const says = ['您写的字、照片、留的电话，都会删掉，找不回来。']
  if (may.withdraw) says.push('正在办的，也不再办了。')
  return { heading: '真的要删掉吗？', send: '删掉，找不回来', back: '不删', says }
}

/** What goes, and does not come back, asked once more before it is done: one tap on a phone is soon done by mistake. */
export function SureView({ own, deed, token, big, tried }: Props) {
  const { number, area } = own
  const { heading, send, back, says } = wordsOf(deed, own)
  return (
    <Document
      title={`${heading}受理编号${number}`}
      path={`/s/${number}?sure=${deed}`}
      big={big}
      stylesheet="forms"
      heading={heading}
      trail={[{ name: area.name, path: `/k/${area.code}` }]}
      hasOwnEmergency
    >
      <p className="lead">
        <b>{titleCase(own)}</b>
        <br />
        受理编号 {formatCaseNumber(number)}
      </p>
      {says.map(words => (
        <p className="lead" key={words}>
          {words}
        </p>
      ))}
      <Way to={link(`/s/${number}`, big)} icon="list" name={back} about="回到这一件" />
      <DeedForm own={own} token={token} big={big} tried={tried} deed={deed} send={send} isPlain />
    </Document>
  )
}
