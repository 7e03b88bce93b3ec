import { Document } from '@/components/resident/Document'
import { link } from '@/components/resident/link'
import { Way } from '@/components/resident/Way'
import { LookUpForm } from './LookUpForm'

/** A number of a case that was never given, with a wrong character in it as a rule. */
export function NumberRefusalView({ big }: { big: boolean }) {
  return (
    <Document title="没有这个受理编号" path={null} big={big} heading="没有这个受理编号" stylesheet="forms">
      <p className="lead">
        可能少打、多打、打错了一个，或者前后调了个儿。请照着存下的图再打一遍，大写小写都行。
      </p>
      <LookUpForm big={big} />
      <Way to={link('/', big)} icon="village" name="回首页" />
    </Document>
  )
}
