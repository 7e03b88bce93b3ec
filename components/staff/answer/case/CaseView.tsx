'use client'
import type { ReactNode } from 'react'
import { formatCaseNumber } from '@/lib/answer/case/number-words'
import { nameState } from '@/lib/answer/case/words'
import type { OfficeCase } from '@/lib/answer/office/office-case'
import { CaseLife } from './CaseLife'
import { CaseWords } from './CaseWords'
import { CaseWork, ModeButtons, useModes } from './CaseWork'
import { DoublesPanel } from './DoublesPanel'
import { DueMark } from './DueMark'
import { HandlerList } from './HandlerList'
import classes from './inbox.module.css'
import { KindIcon } from './KindIcon'
import { SHORT_KINDS } from './kinds'
import type { Offers } from './ModeFields'
import { PhoneRow } from './PhoneRow'

type Props = {
  item: OfficeCase
  offers: Offers
  now: Date
  /** The list with this case open, and with the next. */
  hereHref: string
  nextHref: string
}

/** What lies open because it comes first stays open while it is handled, whatever comes first by then. */
function pin(hereHref: string) {
  if (!new URLSearchParams(window.location.search).has('id')) window.history.replaceState(null, '', hereHref)
}

function Head({ item, now }: { item: OfficeCase; now: Date }): ReactNode {
  const { kind, where, number, state, title, due, isUrgent, office, area } = item
  const elsewhere = office.id === area.id ? '' : ` · 在${office.name}办`
  return (
    <header className={classes.head}>
      <div style={{ minWidth: 0 }}>
        <div className={classes.dim}>
          <KindIcon kind={kind} /> {SHORT_KINDS[kind]} · {where} · 受理编号 <b>{formatCaseNumber(number)}</b>
          {elsewhere} · {nameState(kind, state)}
        </div>
        <h2 className={classes.title}>
          {isUrgent && '急：'}
          {title}
        </h2>
      </div>
      {due && <DueMark due={due} now={now} />}
    </header>
  )
}

/** One case with all that an office needs to handle it. */
export function CaseView({ item, offers, now, hereHref, nextHref }: Props) {
  const choice = useModes(item)
  const { hasPhone, id, keepPhoneDays, sharesPhone } = item
  return (
    <article
      className={classes.case}
      aria-label={`来信 ${formatCaseNumber(item.number)}`}
      onFocusCapture={() => pin(hereHref)}
    >
      <Head item={item} now={now} />
      <div className={classes.work}>
        <div className={classes.said}>
          <CaseWords item={item} />
          {hasPhone && (
            <div className={classes.facts}>
              <PhoneRow id={id} keepPhoneDays={keepPhoneDays} sharesPhone={sharesPhone} />
            </div>
          )}
          <HandlerList item={item} now={now} />
          <DoublesPanel item={item} />
          <ModeButtons item={item} choice={choice} />
        </div>
        <CaseWork item={item} offers={offers} nextHref={nextHref} choose={choice} />
        <CaseLife item={item} now={now} />
      </div>
    </article>
  )
}
