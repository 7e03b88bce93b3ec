import { Refusal } from './RefusalView'

const ADVICE =
  '二维码下面的短网址，最后是8个字母和数字。可能少打、多打、打错了一个，或者前后调了个儿。请照着卡上再打一遍，大写小写都行。'

/** A short address with a wrong character in it. */
export function TokenRefusalView({ big }: { big: boolean }) {
  return <Refusal big={big} heading="这串字打错了" advice={ADVICE} offersSearch />
}
