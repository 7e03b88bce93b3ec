import { linkToSay, type SayFrom } from '@/components/resident/say/say-from'
import type { Call } from '@/lib/directory/card/choose-calls'
import { isEmergency } from '@/lib/directory/phone/emergency'

type Props = {
  say: SayFrom
  call: Call
  /** Of a line once. */
  asksGrade: boolean
}

/** How a call went: nothing rings, so no box. That a number cannot be reached is asked no more where it is known. */
export function SayOf({ say, call, asksGrade }: Props) {
  const { phone, line, isDoubted } = call
  if (isEmergency(phone.number)) return null
  if (isDoubted && !asksGrade) return null
  return (
    <p className="say">
      {!isDoubted && <a href={linkToSay(say, { kind: 'report', phone: phone.id })}>这个号码打不通</a>}{' '}
      {asksGrade && <a href={linkToSay(say, { kind: 'rating', line: line.baseServiceId })}>打过了，好不好</a>}
    </p>
  )
}
