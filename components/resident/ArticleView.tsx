import type { Article, Column } from '@/lib/content/column/columns'
import { ArticleLinks } from './ArticleLinks'
import { Document, Section } from './Document'
import { link } from './link'
import { NextSteps } from './NextSteps'
import { PlainText } from './PlainText'
import { Prose } from './Prose'
import { shareTold } from './share'
import { Way } from './Way'

type Props = { column: Column; article: Article; html: string; big: boolean }

/** So many of a column's other articles stand under one; all of them are in the column. */
const MOST_OTHERS = 4

/** The articles behind one, then those before it: whoever goes on from each to the next has read them all. */
function listOthers({ articles }: Column, slug: string) {
  const at = articles.findIndex(article => article.slug === slug)
  return [...articles.slice(at + 1), ...articles.slice(0, Math.max(at, 0))].slice(0, MOST_OTHERS)
}

/** One article, with others of its column under it. */
export function ArticleView({ column, article, html, big }: Props) {
  const others = listOthers(column, article.slug)
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
          <ArticleLinks column={column.slug} articles={others} big={big} />
        </Section>
      )}
      <NextSteps area={column.area} big={big}>
        <Way
          to={link(`/columns/${column.slug}`, big)}
          icon="leaf"
          name={`回到${column.shortTitle}`}
          about={`一共${column.articles.length}篇`}
        />
      </NextSteps>
    </Document>
  )
}
