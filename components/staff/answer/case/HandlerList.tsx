'use client'
import { revoke } from '@/app/staff/(answer)/cases/actions'
import { CopyLink } from '@/components/staff/answer/CopyLink'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import type { OfficeCase, OfficeHandling } from '@/lib/answer/office/office-case'
import { formatDayTime, formatNearDay } from '@/lib/system/clock/shanghai'
import classes from './inbox.module.css'

function sayStanding({ revokedAt, doneAt, takenAt }: OfficeHandling): string {
  if (revokedAt) return '链接收回了'
  if (doneAt) return `${formatDayTime(doneAt)}说办好了`
  return takenAt ? `${formatDayTime(takenAt)}接了` : '还没接'
}

/** Who handles a case, how far they are, and the link they do it by. */
export function HandlerList({ item, now }: { item: OfficeCase; now: Date }) {
  if (item.handlings.length === 0) return null
  const isOpen = item.endedAt === null && !item.mergedInto
  return (
    <ul className={classes.handlers} aria-label="转办">
      {item.handlings.map(handling => {
        const { id, name, note, dueAt, link, revokedAt } = handling
        return (
          <li key={id}>
            <b>{name}</b>
            <span className={classes.dim}>
              {' '}
              约定{formatNearDay(dueAt, now)} · {sayStanding(handling)}
            </span>
            {note && <div className={classes.dim}>对他们说：{note}</div>}
            {isOpen && link && (
              <CopyLink id={`link-${id}`} address={link} label={`给${name}的链接，发到微信`} />
            )}
            {isOpen && link && !revokedAt && (
              <div style={{ marginTop: 6 }}>
                <OneButtonForm
                  action={revoke}
                  hidden={{ id: item.id, lock: item.lock, handlingId: id }}
                  button={`收回给${name}的链接`}
                />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
