'use client'
import { Menu, UnstyledButton } from '@mantine/core'
import Link from 'next/link'
import { signOut } from 'next-auth/react'
import { ROLE_NAMES, type StaffRole } from '@/lib/staff/permission/permissions'
import classes from './Shell.module.css'

/** Who is in, as far as the frame shows it. */
export type ShellAccount = { name: string; role: StaffRole; area: string }

/** Who is in, and the ways to the account and out. */
export function AccountMenu({ account }: { account: ShellAccount }) {
  return (
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
        <Menu.Item onClick={() => signOut({ callbackUrl: '/staff/login' })}>退出</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
