'use client'
import { Checkbox } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { nameState } from '@/lib/answer/case/words'
import { type InboxQuery, inboxHref } from '@/lib/answer/office/inbox-query'
import type { InboxRow } from '@/lib/answer/office/list-cases'
import { sayNews } from '@/lib/answer/office/news'
import type { TargetGroup } from '@/lib/answer/office/target-choices'
import { formatNearDay } from '@/lib/system/clock/shanghai'
import { BulkBar } from './BulkBar'
import { DueMark } from './DueMark'
import classes from './inbox.module.css'
import { KindIcon } from './KindIcon'
import { SHORT_KINDS } from './kinds'
import { type LinkOfCase, SentLinks } from './SentLinks'

type Props = {
  officeId: number
  rows: InboxRow[]
  query: InboxQuery
  onId: number | null
  now: Date
  targets: TargetGroup[]
}

/** Where it stands, who has it, and what is handled with it. */
function describe({ kind, state, handler, doubles }: InboxRow): string {
  return [nameState(kind, state), handler ?? '', doubles > 0 ? `并了${doubles}件` : '']
    .filter(Boolean)
    .join(' · ')
}

function When({ row, now }: { row: InboxRow; now: Date }) {
  if (row.due) return <DueMark due={row.due} now={now} />
  return (
    <span className={classes.dim}>{row.endedAt ? `${formatNearDay(row.endedAt, now)}办完` : '等办结'}</span>
  )
}

/** The cases of a page, and what can be done to several at once. */
export function CaseList({ officeId, rows, query, onId, now, targets }: Props) {
  const [links, setLinks] = useState<LinkOfCase[]>([])
  const [chosen, setChosen] = useState<number[]>([])
  const toggle = (id: number) =>
    setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]))
  const picked = rows.filter(({ id }) => chosen.includes(id))
  return (
    <>
      <ul className={classes.list} aria-label="来信">
        {rows.map(row => (
          <li key={row.id} className={classes.row} data-on={row.id === onId || undefined}>
            <Checkbox
              size="sm"
              checked={chosen.includes(row.id)}
              onChange={() => toggle(row.id)}
              aria-label={`选中：${row.title}`}
            />
            <Link
              className={classes.link}
              href={inboxHref(query, { id: row.id })}
              prefetch={false}
              aria-current={row.id === onId ? 'true' : undefined}
            >
              <span className={classes.first}>
                <span className={classes.dim}>
                  <KindIcon kind={row.kind} /> {SHORT_KINDS[row.kind]} · {row.where}
                </span>
                <When row={row} now={now} />
              </span>
              <b className={classes.name}>
                {row.isUrgent && '急：'}
                {row.title}
              </b>
              <span className={classes.dim}>
                {row.news && <b className={classes.news}>{sayNews(row.news, row.handler)}</b>}
                {describe(row)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {links.length > 0 && <SentLinks links={links} onClose={() => setLinks([])} />}
      {picked.length > 0 && (
        <BulkBar
          officeId={officeId}
          rows={picked}
          targets={targets}
          listHref={inboxHref(query, { id: null })}
          onClear={() => setChosen([])}
          onLinks={setLinks}
        />
      )}
    </>
  )
}
