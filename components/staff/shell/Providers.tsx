'use client'
import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { type ReactNode, useState } from 'react'
import 'dayjs/locale/zh-cn'
import { resolveVariables, theme } from './theme'

const DATES = { locale: 'zh-cn', firstDayOfWeek: 1, weekendDays: [0, 6] } as const

/**
 * Mantine in Chinese and in the product's colours.
 * @param props.nonce of the document; it stays, because a page that comes later by script lives in the same document
 */
export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [own] = useState(nonce)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      forceColorScheme="light"
      getStyleNonce={() => own}
    >
      <DatesProvider settings={{ ...DATES, weekendDays: [...DATES.weekendDays] }}>{children}</DatesProvider>
    </MantineProvider>
  )
}
