import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import type { ShellAccount } from '@/components/staff/shell/AccountMenu'
import { Providers } from '@/components/staff/shell/Providers'
import { Shell } from '@/components/staff/shell/Shell'
import { readAccount } from '@/lib/staff/session/actor'
import { NONCE_HEADER } from '@/lib/system/config/request-headers'

/** A red card; without one browsers ask for /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect x='2' y='1' width='12' height='14' rx='1.5' fill='%239f1d16'/%3E%3Cpath d='M5 5h6M5 8h6M5 11h4' stroke='%23fff' stroke-width='1.4'/%3E%3C/svg%3E"

export const metadata: Metadata = {
  title: { template: '%s · 明白卡工作台', default: '明白卡工作台' },
  icons: { icon: ICON },
  robots: { index: false, follow: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** The frame shows who is in; whether they may see the page is the page's to ask, so nothing is refused here. */
async function findAccount(): Promise<(ShellAccount & { id: number }) | null> {
  try {
    const { id, name, role, area } = await readAccount()
    return { id, name, role, area: area.name }
  } catch {
    return null
  }
}

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? ''
  const account = await findAccount()
  return (
    <html lang="zh-CN" data-mantine-color-scheme="light">
      {/* Whose page it is, for what is kept on the machine (use-unsaved). */}
      <body data-account={account?.id}>
        <Providers nonce={nonce}>
          <Shell account={account}>{children}</Shell>
        </Providers>
      </body>
    </html>
  )
}
