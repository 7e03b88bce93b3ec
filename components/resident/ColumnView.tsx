import type { Column } from '@/lib/content/column/columns'
import { ArticleLinks } from './ArticleLinks'
import { Document } from './Document'
import { NextSteps } from './NextSteps'
import { PlainText } from './PlainText'
import type { Scan } from './scan'
import { shareTold } from './share'

/** A column and its articles. */
export function ColumnView({ column, big, scan }: { column: Column; big: boolean; scan?: Scan }) {
  const { slug, title, description, area, articles } = column
  const path = `/columns/${slug}`
  return (
    <Document
      title={title}
      path={scan?.path ?? path}
      big={big}
      share={shareTold(area, path, description, `${area.name}的栏目。`)}
      heading={title}
      trail={[
        { name: '首页', path: '/' },
        { name: area.name, path: `/k/${area.code}` },
      ]}
    >
      {scan?.band}
      {description && (
        <p className="lead">
          <PlainText text={description} />
        </p>
      )}
      {articles.length > 0 && <ArticleLinks column={slug} articles={articles} big={big} leads />}
      {articles.length === 0 && <p className="lead">这里还没有文章，过些日子再来看。</p>}
      <NextSteps area={area} big={big} />
    </Document>
  )
}
