import type { Column } from '@/lib/content/columns'
import { Document } from './Document'
import { link } from './link'

/** A column and its articles. */
export function ColumnView({ column, big }: { column: Column; big: boolean }) {
  return (
    <Document
      title={column.title}
      path={`/columns/${column.slug}`}
      big={big}
      heading={column.title}
      trail={[
        { name: '首页', path: '/' },
        { name: column.area.name, path: `/k/${column.area.code}` },
      ]}
    >
      {column.description && <p className="lead">{column.description}</p>}
      <ul className="items">
        {column.articles.map(article => (
          <li key={article.slug}>
            <a href={link(`/columns/${column.slug}/${article.slug}`, big)}>
              <h2>{article.title}</h2>
              <p>{article.summary}</p>
            </a>
          </li>
        ))}
      </ul>
    </Document>
  )
}
