'use client'
import { Menu, UnstyledButton } from '@mantine/core'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { countUnsaved } from '@/components/staff/form/unsaved-store'
import { ROLE_NAMES, type StaffRole } from '@/lib/staff/permission/permissions'
import { LeaveDialog } from './LeaveDialog'
import { leave, watchLeft } from './leave'
import classes from './Shell.module.css'

/** Who is in, as far as the frame shows it. */
export type ShellAccount = { name: string; role: StaffRole; area: string }

type Asked = { unsaved: number; failed: boolean }

/** Who is in, and the ways to the account and out. */
export function AccountMenu({ account }: { account: ShellAccount }) {
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(watchLeft, [])
  const go = async () => {
    if (!(await leave())) setAsked({ unsaved: countUnsaved(), failed: true })
  }
  const ask = () => {
    const unsaved = countUnsaved()
    if (unsaved > 0) setAsked({ unsaved, failed: false })
    else go()
  }
  return (
    <>
      <Menu position="bottom-end" withArrow loop>
        <Menu.Target>
          <UnstyledButton className={classes.account} aria-label={`账号：${account.name}`}>
            {account.name} ▾
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {account.area} · {ROLE_NAMES[account.role]}
          </Menu.Label>
          <Menu.Item component={Link} href="/staff/account">
            我的账号
          </Menu.Item>
          <Menu.Item onClick={ask}>退出</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LeaveDialog
        opened={asked !== null}
        unsaved={asked?.unsaved ?? 0}
        failed={asked?.failed ?? false}
        onStay={() => setAsked(null)}
        onLeave={go}
      />
    </>
  )
}
