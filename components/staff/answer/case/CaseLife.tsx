import { nameStep } from '@/lib/answer/case/words'
import { sayDue } from '@/lib/answer/office/due'
import type { OfficeCase, OfficeStep } from '@/lib/answer/office/office-case'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { Pictures } from './CaseWords'
import classes from './inbox.module.css'

/** Steps whose text says to or by whom. */
const NAMING = ['FORWARDED', 'URGED']

function sayHead({ kind, text }: OfficeStep, of: OfficeCase): string {
  const name = kind === 'ADDED' ? '居民补充' : nameStep(of.kind, kind)
  return NAMING.includes(kind) && text ? `${name}：${text}` : name
}

/** All that happened to a case, with who did it: for colleagues. */
export function CaseLife({ item, now }: { item: OfficeCase; now: Date }) {
  const { steps, due, state } = item
  return (
    <aside className={classes.life} aria-label="办理经过">
      <ol className={classes.steps}>
        {steps.map(step => (
          <li key={step.id} data-internal={step.isInternal || undefined}>
            <b>{sayHead(step, item)}</b>
            <span className={classes.dim}>
              {[formatDayTime(step.at), step.office, step.staffName].filter(Boolean).join(' ')}
            </span>
            {step.text && !NAMING.includes(step.kind) && <p className={classes.dim}>{step.text}</p>}
            <Pictures ids={step.pictures} />
          </li>
        ))}
        {due && (
          <li data-ahead="">
            <b>{due.what === 'accept' ? '受理' : '答复'}</b>
            <span className={classes.dim}>{sayDue(due, now).text}</span>
          </li>
        )}
        {item.endedAt === null && (
          <li data-ahead="">
            <b>{state === 'ANSWERED' ? '办结' : '办结、评价'}</b>
          </li>
        )}
      </ol>
      <p className={classes.dim}>居民看得到经过和单位名，看不到人名和内部记的话。</p>
    </aside>
  )
}
