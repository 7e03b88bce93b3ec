/** Markdown already rendered by lib without raw HTML. */
export function Prose({ html }: { html: string }) {
  return <article className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
