import type { Article, Column } from '@/lib/content/column/columns'
import { Document, Section } from './Document'
import { Icon } from './icons'
import { link } from './link'
import { PlainText } from './PlainText'
import { Prose } from './Prose'
import { shareTold } from './share'

type Props = { column: Column; article: Article; html: string; big: boolean }

/** One article, with the others of its column under it. */
export function ArticleView({ column, article, html, big }: Props) {
  const others = column.articles.filter(other => other.slug !== article.slug)
  const path = `/columns/${column.slug}/${article.slug}`
  return (
    <Document
      title={`${article.title} · ${column.shortTitle}`}
      path={path}
      big={big}
      share={shareTold(column.area, path, article.summary, `${column.title}里的一篇。`)}
      heading={article.title}
      trail={[
        { name: column.area.name, path: `/k/${column.area.code}` },
        { name: column.shortTitle, path: `/columns/${column.slug}` },
      ]}
    >
      <p className="lead">
        <PlainText text={article.summary} />
      </p>
      <Prose html={html} />
      {article.source && (
        <p className="who">
          来源：
          <PlainText text={article.source} />
        </p>
      )}
      {others.length > 0 && (
        <Section title="接着看">
          <ul className="links">
            {others.map(other => (
              <li key={other.slug}>
                <a href={link(`/columns/${column.slug}/${other.slug}`, big)}>
                  <Icon name="leaf" />
                  {other.title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Document>
  )
}
