import { Way } from '@/components/resident/Way'
import { linkToSay, type SayFrom } from './say-from'

/** The way to all that a resident may say. */
export function SayWay({ from }: { from: SayFrom }) {
  return <Way to={linkToSay(from)} icon="say" name="说一说" about="号码打不通、提意见、身边问题" />
}
