import { findLinks } from './link/find'
import { AWAY, toHref } from './link/target'

/** A piece of a line: words, or words that lead somewhere. */
export type PlainPart = { words: string; href?: string; away?: boolean }

function splitLine(line: string, ownHosts: ReadonlySet<string>): PlainPart[] {
  const parts: PlainPart[] = []
  let from = 0
  for (const { start, end, target } of findLinks(line)) {
    const { href, away } = toHref(target, ownHosts)
    const words = line.slice(start, end)
    parts.push({ words: line.slice(from, start) }, { words: away ? words + AWAY : words, href, away })
    from = end
  }
  return [...parts, { words: line.slice(from) }].filter(({ words }) => words)
}

/**
 * A text that is no Markdown, line by line without their indentation: what in it can be rung or opened, leads there.
 * @param ownHosts names of this server, with ports: addresses under them are pages of this site
 */
export function readPlainText(text: string, ownHosts: ReadonlySet<string>): PlainPart[][] {
  return text.split(/\r\n?|\n/).map(line => splitLine(line.trim(), ownHosts))
}
