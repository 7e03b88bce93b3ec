'use client'
import { Button, Group } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { acceptChosen, forwardChosen, mergeChosen } from '@/app/staff/(answer)/cases/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { Forwarded } from '@/lib/answer/office/forward'
import type { InboxRow } from '@/lib/answer/office/list-cases'
import type { TargetGroup } from '@/lib/answer/office/target-choices'
import type { FormState } from '@/lib/system/form/form-state'
import { ForwardFields } from './ForwardFields'
import classes from './inbox.module.css'
import type { LinkOfCase } from './SentLinks'

type Mode = 'accept' | 'forward' | 'merge'
const ACTIONS = { accept: acceptChosen, forward: forwardChosen, merge: mergeChosen }
const BUTTONS: Record<Mode, string> = { accept: '一起受理', forward: '转给…', merge: '并成一件' }
const submitOf = (count: number): Record<Mode, string> => ({
  accept: `受理这${count}件`,
  forward: `转出这${count}件`,
  merge: `并这${count}件`,
})
const WORDS: Record<Mode, string> = {
  accept: '居民看到“已受理”。不能受理的会列出来。',
  forward: '',
  merge: '都并到选中的第一件里，一起办、一起答复。只有同一类的能并。',
}

type Props = {
  officeId: number
  rows: InboxRow[]
  targets: TargetGroup[]
  listHref: string
  onClear: () => void
  /** Called with the links that are to be sent now. */
  onLinks: (links: LinkOfCase[]) => void
}

type Done = { number: string; value: Forwarded }[]

/** The links of those that were handed on, where they have any. */
const linksOf = (done: Done): LinkOfCase[] =>
  done.flatMap(({ number, value: { link, name } }) => (link ? [{ number, name, link }] : []))

/** What can be done to all that are chosen. */
export function BulkBar({ officeId, rows, targets, listHref, onClear, onLinks }: Props) {
  const router = useRouter()
  const [mode, setMode] = useState<Mode>('accept')
  const hidden = Object.fromEntries(rows.map(({ id, lock }, at) => [`chosen[${at}]`, `${id}.${lock}`]))
  const leave = ({ data }: FormState) => {
    onClear()
    onLinks(mode === 'forward' ? linksOf((data ?? []) as Done) : [])
    router.push(listHref)
    router.refresh()
  }
  return (
    <section className={classes.bulk} aria-label="对选中的来信">
      <Group gap={6} mb="xs">
        <b>选了{rows.length}件</b>
        {(Object.keys(BUTTONS) as Mode[])
          .filter(one => one !== 'merge' || rows.length > 1)
          .map(one => (
            <Button
              key={one}
              size="xs"
              variant={mode === one ? 'filled' : 'default'}
              color={mode === one ? 'dark.8' : undefined}
              aria-pressed={mode === one}
              onClick={() => setMode(one)}
            >
              {BUTTONS[one]}
            </Button>
          ))}
        <Button size="xs" variant="subtle" px={6} onClick={onClear}>
          不选了
        </Button>
      </Group>
      <StaffForm
        key={mode}
        inline
        action={ACTIONS[mode]}
        hidden={hidden}
        onDone={leave}
        actions={<SubmitButton size="xs">{submitOf(rows.length)[mode]}</SubmitButton>}
      >
        {mode === 'forward' ? (
          <ForwardFields officeId={officeId} targets={targets} />
        ) : (
          <span className={classes.dim}>{WORDS[mode]}</span>
        )}
      </StaffForm>
    </section>
  )
}
