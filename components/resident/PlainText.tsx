import { Fragment } from 'react'
import { type PlainPart, readPlainText } from '@/lib/content/prose/plain'
import { listHostsOfPages } from '@/lib/system/config/own-addresses'

function Part({ part: { words, href, away } }: { part: PlainPart }) {
  if (!href) return words
  return (
    <a href={href} rel={away ? 'noopener noreferrer' : undefined}>
      {words}
    </a>
  )
}

/** A description as it was typed: its line breaks are kept, its numbers and addresses can be tapped. */
export function PlainText({ text }: { text: string }) {
  return readPlainText(text, listHostsOfPages()).map((parts, line) => (
    <Fragment key={line}>
      {line > 0 && <br />}
      {parts.map((part, place) => (
        <Part key={place} part={part} />
      ))}
    </Fragment>
  ))
}
