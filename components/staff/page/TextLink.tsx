'use client'
import { Anchor, type AnchorProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running text or a table; pages made on the server cannot hand Mantine the link component themselves. */
export function TextLink({ href, children, ...rest }: AnchorProps & { href: string; children: ReactNode }) {
  return (
    <Anchor component={Link} href={href} prefetch={false} {...rest}>
      {children}
    </Anchor>
  )
}
