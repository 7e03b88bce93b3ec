'use client'
import { Anchor, Checkbox, Text } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { merge, unmerge } from '@/app/staff/(answer)/cases/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { formatCaseNumber } from '@/lib/answer/case/number-words'
import type { CaseKind } from '@/lib/answer/case/words'
import type { OfficeCase, OtherCase } from '@/lib/answer/office/office-case'
import type { Proposal } from '@/lib/answer/office/proposals'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import classes from './inbox.module.css'

const WHY: Record<CaseKind, string> = {
  REPORT: '同一个号码',
  PROBLEM: '同一个地方',
  RATING: '同一行，3天里',
  OPINION: '同一个地方，3天里',
  ORDER: '',
}

function CaseLink({ id, number }: OtherCase) {
  return (
    <Anchor component={Link} href={`/staff/cases?id=${id}`} prefetch={false}>
      {formatCaseNumber(number)}
    </Anchor>
  )
}

function sayProposal({ number, receivedAt, text }: Proposal): string {
  return [formatCaseNumber(number), formatDayTime(receivedAt), text?.slice(0, 40)].filter(Boolean).join('，')
}

/** Cases that look like the same matter, to be handled as one. */
function Proposals({ item }: { item: OfficeCase }) {
  const { id, lock, kind, proposals } = item
  const [chosen, setChosen] = useState<number[]>(proposals.map(one => one.id))
  const toggle = (one: number) =>
    setChosen(before => (before.includes(one) ? before.filter(other => other !== one) : [...before, one]))
  const picked = proposals.filter(one => chosen.includes(one.id))
  const hidden = Object.fromEntries(picked.map((one, at) => [`chosen[${at}]`, `${one.id}.${one.lock}`]))
  return (
    <details className={classes.like}>
      <summary>
        {WHY[kind]}还有{proposals.length}件，像是一件事
      </summary>
      <StaffForm
        inline
        action={merge}
        hidden={{ id, lock, ...hidden }}
        actions={
          <SubmitButton size="xs" variant="default" disabled={picked.length === 0}>
            把选中的并到这一件
          </SubmitButton>
        }
      >
        {proposals.map(one => (
          <Checkbox
            key={one.id}
            checked={chosen.includes(one.id)}
            onChange={() => toggle(one.id)}
            label={sayProposal(one)}
          />
        ))}
      </StaffForm>
    </details>
  )
}

/** What is handled with a case, as which it is handled, and what else may be the same matter. */
export function DoublesPanel({ item }: { item: OfficeCase }) {
  const { id, lock, mergedInto, doubles, proposals } = item
  if (mergedInto)
    return (
      <div className={classes.like}>
        <Text>
          这件并到 <CaseLink {...mergedInto} /> 里一起办。
        </Text>
        <OneButtonForm action={unmerge} hidden={{ id, lock }} button="拆出来，单独办" />
      </div>
    )
  return (
    <>
      {doubles.length > 0 && (
        <details className={classes.like}>
          <summary>并进来{doubles.length}件，在这里办，他们都看得到</summary>
          {doubles.map(one => (
            <div key={one.id} className={classes.double}>
              <CaseLink {...one} />
              <OneButtonForm
                action={unmerge}
                hidden={{ id: one.id, lock: one.lock }}
                button={`拆出${formatCaseNumber(one.number)}`}
              />
            </div>
          ))}
        </details>
      )}
      {proposals.length > 0 && <Proposals key={proposals.map(one => one.id).join()} item={item} />}
    </>
  )
}
