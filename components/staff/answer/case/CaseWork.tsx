'use client'
import { Button, Menu } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { CheckboxField, SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { formatCaseNumber } from '@/lib/answer/case/number-words'
import type { OfficeCase } from '@/lib/answer/office/office-case'
import type { FormState } from '@/lib/system/form/form-state'
import classes from './inbox.module.css'
import { ModeFields, type Offers } from './ModeFields'
import { firstMode, LOOKS, listModes, type Mode, sayNext, waitsForResident } from './modes'

type Props = { item: OfficeCase; offers: Offers; nextHref: string; choose: ModeChoice }

export type ModeChoice = {
  mode: Mode
  visited: Mode[]
  round: number
  choose: (mode: Mode) => void
  renew: () => void
  /** What somebody is at stays, whatever the case has become meanwhile: what they typed would be gone with it. */
  hold: (mode: Mode) => void
  /** Somebody chose it; it is not just what comes first. */
  isChosen: boolean
}

const LONGEST_NAME = 5

const shorten = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name)

/** Which thing is being done; what is typed for another stays while one looks at this. */
export function useModes(item: OfficeCase): ModeChoice {
  const [chosen, setChosen] = useState<Mode | null>(null)
  const [seen, setSeen] = useState<Mode[]>([])
  const [round, setRound] = useState(0)
  const [held, setHeld] = useState<Mode[]>([])
  const { shown, more } = listModes(item)
  const isThere = (one: Mode) => held.includes(one) || [...shown, ...more].includes(one)
  const mode = chosen !== null && isThere(chosen) ? chosen : firstMode(item)
  const visited = [...new Set([...seen, mode])].filter(isThere)
  const choose = (to: Mode) => {
    setSeen(visited)
    setChosen(to)
  }
  const hold = (one: Mode) => {
    if (!held.includes(one)) setHeld([...held, one])
    setChosen(one)
  }
  const renew = () => {
    setSeen([])
    setHeld([])
    setChosen(null)
    setRound(round + 1)
  }
  return { mode, visited, round, choose, renew, hold, isChosen: seen.length > 0 }
}

/** The ways to handle a case that are in sight. */
export function ModeButtons({ item, choice }: { item: OfficeCase; choice: ModeChoice }) {
  const { shown } = listModes(item)
  const box = useRef<HTMLDivElement>(null)
  // The fields of what was chosen may lie under the bar.
  useEffect(() => {
    if (choice.isChosen) box.current?.scrollIntoView({ block: 'center' })
  }, [choice.isChosen, choice.mode])
  return (
    <div ref={box} className={classes.modes}>
      {shown.map(mode => (
        <Button
          key={mode}
          size="xs"
          variant={choice.mode === mode ? 'filled' : 'default'}
          color={choice.mode === mode ? 'dark.8' : undefined}
          aria-pressed={choice.mode === mode}
          onClick={() => choice.choose(mode)}
        >
          {LOOKS[mode].label}
        </Button>
      ))}
    </div>
  )
}

function MoreMenu({ item, choose }: { item: OfficeCase; choose: (mode: Mode) => void }) {
  const { more } = listModes(item)
  if (more.length === 0) return null
  return (
    <Menu position="top-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default">更多</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {more.map(mode => (
          <Menu.Item key={mode} onClick={() => choose(mode)}>
            {LOOKS[mode].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is done to a case: the fields of the one that is chosen, and the bar at the window's foot. */
export function CaseWork({ item, offers, nextHref, choose: choice }: Props) {
  const router = useRouter()
  const { mode: current, visited, round } = choice
  const urges = listModes(item).more.includes('urge') && item.handlings.find(({ revokedAt }) => !revokedAt)
  const before = { status: 'idle' as const, message: item.where, more: sayNext(item) }
  const number = formatCaseNumber(item.number)
  const back = { href: `/staff/cases?id=${item.id}`, label: `看刚才那件 ${number}` }
  return visited.map(mode => {
    const { action, submit, goesOn } = LOOKS[mode]
    // Where a link is to be sent first, the answer says so itself.
    const onDone = (state: FormState) => (goesOn && !state.next ? router.push(nextHref) : choice.renew())
    return (
      <div
        key={`${mode} ${round}`}
        className={classes.mode}
        hidden={mode !== current}
        onSubmit={() => choice.hold(mode)}
      >
        <StaffForm
          action={action}
          hidden={{ id: item.id, lock: item.lock }}
          unsavedKey={`case-${item.id}-${mode}`}
          before={before}
          standsIn={mode === current}
          onDone={onDone}
          onTyped={() => choice.hold(mode)}
          next={goesOn && [back]}
          actions={
            <>
              <MoreMenu item={item} choose={choice.choose} />
              {urges && mode !== 'urge' && (
                <Button variant="default" onClick={() => choice.choose('urge')}>
                  催{shorten(urges.name)}
                </Button>
              )}
              {mode === 'answer' && (
                <CheckboxField name="closes" label="同时办结" checked={!waitsForResident(item)} />
              )}
              <SubmitButton>{submit}</SubmitButton>
            </>
          }
        >
          <ModeFields mode={mode} item={item} offers={offers} />
        </StaffForm>
      </div>
    )
  })
}
