import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The body of a card document, as fetched by the bench before the build. */
export default async function Page() {
  'use cache'
  const html = readFileSync(join(process.cwd(), 'card.html'), 'utf8')
  return <main dangerouslySetInnerHTML={{ __html: html }} />
}
