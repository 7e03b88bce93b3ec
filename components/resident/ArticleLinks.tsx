import type { Cover } from '@/lib/content/column/covers'
import { Icon } from './icons'
import { link } from './link'

type Props = {
  column: string
  articles: { slug: string; title: string; summary: string; picture: Cover | null }[]
  big: boolean
  /** The first stands out where it has a picture: they are what the page is opened for. */
  leads?: boolean
}

/** A picture keeps its place before it is there; where there is none, the sign of columns. */
function Picture({ picture }: { picture: Cover | null }) {
  if (!picture)
    return (
      <i>
        <Icon name="leaf" />
      </i>
    )
  const { address, width, height, alt } = picture
  return (
    <i>
      <img src={address} width={width} height={height} alt={alt} loading="lazy" />
    </i>
  )
}

/** Articles, each with its picture: what it is about, and what it says in a line. */
export function ArticleLinks({ column, articles, big, leads }: Props) {
  return (
    <ul className={leads && articles[0]?.picture ? 'reads led' : 'reads'}>
      {articles.map(({ slug, title, summary, picture }) => (
        <li key={slug}>
          <a href={link(`/columns/${column}/${slug}`, big)}>
            <Picture picture={picture} />
            <span>
              <b>{title}</b>
              <small>{summary}</small>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
