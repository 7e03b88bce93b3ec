import { Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { CaseList } from '@/components/staff/answer/case/CaseList'
import { CaseView } from '@/components/staff/answer/case/CaseView'
import { InboxHead } from '@/components/staff/answer/case/InboxHead'
import classes from '@/components/staff/answer/case/inbox.module.css'
import { Pager } from '@/components/staff/table/Pager'
import { listTelling } from '@/lib/answer/office/announcement'
import { inboxHref, inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import { listCases } from '@/lib/answer/office/list-cases'
import type { OfficeCase } from '@/lib/answer/office/office-case'
import { readOfficeCase } from '@/lib/answer/office/read-office-case'
import { listTargets } from '@/lib/answer/office/target-choices'
import { readTemplates } from '@/lib/answer/office/templates'
import { openPlace } from '@/lib/directory/area/place'
import { roleMay } from '@/lib/staff/permission/permissions'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'

export const metadata: Metadata = { title: '来信' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** What the forms of a case offer. */
async function readOffers(actor: Actor, item: OfficeCase) {
  const { id: caseId, office, may } = item
  const [templates, targets, tellings] = await Promise.all([
    readTemplates(actor, office.id),
    listTargets(actor, { officeId: office.id, caseId }),
    may.tell ? listTelling(actor, office.id) : [],
  ])
  return { templates, targets, tellings }
}

/** What residents say: the cases that wait, and one of them to be handled. */
export default async function InboxPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = inboxQuerySchema.parse(await searchParams)
  const [place, inbox] = await guardPage(() =>
    Promise.all([openPlace(actor, query.area, 'case:handle'), listCases(actor, query)]),
  )
  const { rows } = inbox
  // Beside the list the first of them lies open; on a phone only what was asked for.
  const id = query.id ?? rows[0]?.id ?? null
  const item = id && (await guardPage(() => readOfficeCase(actor, id)))
  const offers = item && (await guardPage(() => readOffers(actor, item)))
  const bulkTargets = await guardPage(() => listTargets(actor, { officeId: place.area.id, caseId: null }))
  const at = now()
  const here = rows.findIndex(row => row.id === id)
  const next = rows[here + 1] ?? rows.find(row => row.id !== id) ?? null
  const settingsHref = roleMay(actor.role, 'area:settings') ? '/staff/cases/settings' : null
  return (
    <div className={classes.inbox} data-one={query.id ? '' : undefined}>
      <InboxHead query={query} inbox={inbox} place={place} settingsHref={settingsHref} />
      <div className={classes.columns}>
        <div className={classes.side}>
          {rows.length === 0 && <Text>{query.q ? `没有找到“${query.q}”。` : '这里没有来信要办。'}</Text>}
          <CaseList
            officeId={place.area.id}
            rows={rows}
            query={query}
            onId={id}
            now={at}
            targets={bulkTargets}
          />
          <Pager {...inbox} hrefOf={page => inboxHref(query, { page, id: null })} />
        </div>
        {item && offers && (
          <CaseView
            key={item.id}
            item={item}
            offers={offers}
            now={at}
            hereHref={inboxHref(query, { id: item.id })}
            nextHref={inboxHref(query, { id: next?.id ?? null })}
          />
        )}
        {query.id && !item && <Text>没有这件来信。</Text>}
      </div>
    </div>
  )
}
