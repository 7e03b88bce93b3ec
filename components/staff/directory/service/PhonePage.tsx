'use client'
import { useEffect, useRef, useState } from 'react'
import classes from './Preview.module.css'

type Props = { html: string; category: string; title: string }

function showCategory(frame: HTMLIFrameElement, category: string) {
  const row = frame.contentDocument?.getElementById(category)
  if (row) frame.contentWindow?.scrollTo(0, row.offsetTop - 8)
}

/**
 * A resident's page as wide as a phone, without scripts. Later versions take the place of its body only, so
 * that it neither flashes nor jumps while somebody types.
 */
export function PhonePage({ html, category, title }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [first] = useState(html)
  useEffect(() => {
    const shown = frame.current?.contentDocument
    if (!shown?.body || html === first) return
    const next = new DOMParser().parseFromString(html, 'text/html')
    const { scrollY = 0 } = frame.current?.contentWindow ?? {}
    shown.body.replaceWith(shown.adoptNode(next.body))
    frame.current?.contentWindow?.scrollTo(0, scrollY)
  }, [html, first])
  return (
    <iframe
      ref={frame}
      className={classes.phone}
      title={title}
      // Same origin so that its words can be replaced; no script runs in it.
      sandbox="allow-same-origin"
      srcDoc={first}
      onLoad={event => showCategory(event.currentTarget, category)}
    />
  )
}
