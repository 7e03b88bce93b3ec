import { Document } from '@/components/resident/Document'
import { link } from '@/components/resident/link'
import { Way } from '@/components/resident/Way'
import { LookUpForm } from './LookUpForm'

/** 查我说过的: by the number that was given. @param typed what is no number of ours; null: nothing was typed */
export function LookUpView({ big, typed }: { big: boolean; typed: string | null }) {
  return (
    <Document title="查我说过的" path="/s" big={big} heading="查我说过的" stylesheet="forms">
      {typed !== null && (
        <p className="lead" role="alert">
          没有这个受理编号。可能少打、多打、打错了一个，请照着存下的图再打一遍。
        </p>
      )}
      <LookUpForm big={big} typed={typed ?? ''} />
      <p className="note">
        发送成功的时候会给您一个受理编号，也可以扫存下的二维码。编号找不到了，可以打12345问。
      </p>
      <Way to={link('/', big)} icon="village" name="回首页" />
    </Document>
  )
}
