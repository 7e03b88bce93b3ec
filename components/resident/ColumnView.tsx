import type { Column } from '@/lib/content/column/columns'
import { BackTo } from './BackTo'
import { Document } from './Document'
import { link } from './link'
import { PlainText } from './PlainText'
import type { Scan } from './scan'
import { shareTold } from './share'

/** A column and its articles. */
export function ColumnView({ column, big, scan }: { column: Column; big: boolean; scan?: Scan }) {
  const path = `/columns/${column.slug}`
  return (
    <Document
      title={column.title}
      path={scan?.path ?? path}
      big={big}
      share={shareTold(column.area, path, column.description, `${column.area.name}的栏目。`)}
      heading={column.title}
      trail={[
        { name: '首页', path: '/' },
        { name: column.area.name, path: `/k/${column.area.code}` },
      ]}
    >
      {scan?.band}
      {column.description && (
        <p className="lead">
          <PlainText text={column.description} />
        </p>
      )}
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
      <ul className="links">
        <BackTo area={column.area} big={big} />
      </ul>
    </Document>
  )
}
