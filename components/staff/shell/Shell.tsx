'use client'
import { Burger } from '@mantine/core'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { LastWord } from '@/components/staff/form/LastWord'
import { AccountMenu, type ShellAccount } from './AccountMenu'
import { MenuGroup } from './MenuGroup'
import { listRooms } from './navigation'
import classes from './Shell.module.css'

/** Pages that stand alone, whoever may be logged in. */
const BARE = /^\/staff\/(login|invite)(\/|$)/

/** The frame of every page of the app: product, home area, account, navigation. */
export function Shell({ account, children }: { account: ShellAccount | null; children: ReactNode }) {
  const path = usePathname()
  const [open, setOpen] = useState(false)
  // A new page closes the menu of the old one.
  useEffect(() => setOpen(false), [path])
  if (!account || BARE.test(path)) return <BareShell>{children}</BareShell>
  return (
    <>
      <a className={classes.skip} href="#main">
        跳到正文
      </a>
      <header className={classes.header}>
        <Burger
          className={classes.burger}
          size="sm"
          color="#fff"
          opened={open}
          onClick={() => setOpen(!open)}
          aria-label={open ? '收起菜单' : '打开菜单'}
          aria-expanded={open}
          aria-controls="navigation"
        />
        <Link className={classes.brand} href="/staff">
          明白卡<span>工作台</span>
        </Link>
        <span className={classes.area}>{account.area}</span>
        <AccountMenu account={account} />
      </header>
      <div className={classes.body}>
        <nav id="navigation" aria-label="主菜单" className={classes.nav} data-open={open || undefined}>
          {listRooms(account.role).map(room => (
            <MenuGroup key={room.name} room={room} />
          ))}
        </nav>
        <main id="main" tabIndex={-1} className={classes.main}>
          <LastWord />
          {children}
        </main>
      </div>
    </>
  )
}

function BareShell({ children }: { children: ReactNode }) {
  return (
    <>
      <header className={classes.header}>
        <Link className={classes.brand} href="/staff" prefetch={false}>
          明白卡<span>工作台</span>
        </Link>
      </header>
      <main id="main" className={classes.bare}>
        {children}
      </main>
    </>
  )
}
