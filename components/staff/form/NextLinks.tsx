'use client'
import { Anchor } from '@mantine/core'
import Link from 'next/link'
import type { FormLink } from '@/lib/system/form/form-state'
import classes from './ActionBar.module.css'
import { goTo } from './show'

function NextLink({ href, label, apart }: FormLink) {
  if (href.startsWith('#'))
    return (
      <Anchor component="button" type="button" onClick={() => goTo(document.getElementById(href.slice(1)))}>
        {label}
      </Anchor>
    )
  if (apart)
    return (
      <Anchor href={href} target="_blank" rel="noopener">
        {label}
      </Anchor>
    )
  return (
    <Anchor component={Link} href={href} prefetch={false}>
      {label}
    </Anchor>
  )
}

/** What to do next. */
export function NextLinks({ links }: { links: FormLink[] }) {
  return (
    <span className={classes.links}>
      {links.map(link => (
        <NextLink key={link.href + link.label} {...link} />
      ))}
    </span>
  )
}
