'use client'
import { Anchor } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link within a text or a table. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} prefetch={false}>
      {children}
    </Anchor>
  )
}
