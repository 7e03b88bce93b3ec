'use client'
import { List, ListItem, Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { PrintLook } from '@/lib/paper/edition/preview-print'
import classes from './PrintLook.module.css'

/** What was looked at goes with the print, choice by choice. */
function HiddenWish({ wish, seen }: PrintLook) {
  const { fallbacks, ...choices } = wish
  const fields = [...Object.entries({ ...choices, seen }), ...fallbacks.map(id => ['fallbacks', id] as const)]
  return fields.map(([name, value]) => (
    <input key={`${name}${value}`} type="hidden" name={name} value={String(value)} readOnly />
  ))
}

function Look({ look }: { look: PrintLook }) {
  return (
    <>
      <Title order={3} size="h5">
        样张
      </Title>
      <List>
        {look.advice.map(line => (
          <ListItem key={line}>{line}</ListItem>
        ))}
      </List>
      <img
        className={classes.sheet}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(look.svg)}`}
        alt={look.alt}
      />
    </>
  )
}

type Props = { look: PrintLook; action: StaffAction }

/** The very sheet that would be printed, and the print; one that changed meanwhile takes the first one's place. */
export function PrintLookForm({ look: first, action }: Props) {
  const router = useRouter()
  return (
    <StaffForm
      inline
      action={action}
      actions={<SubmitButton>印这张卡</SubmitButton>}
      onDone={state => router.push(`/staff/editions/${(state.data as { editionId: number }).editionId}`)}
    >
      {state => {
        const changed = state.status === 'failed' ? (state.data as PrintLook | undefined) : undefined
        const look = changed ?? first
        return (
          <>
            <HiddenWish {...look} />
            <Look look={look} />
          </>
        )
      }}
    </StaffForm>
  )
}
