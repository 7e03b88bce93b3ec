import { listPage } from '@/app/staff/_record/list-page'
import { CopyListForm } from '@/components/staff/desk/copy-list/CopyListForm'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { listAllProjects, listYears, yearQuerySchema } from '@/lib/content/project/project-list'
import { openCopyOfList } from '@/lib/desk/copy-list/copy-offer'

const { metadata, Page } = listPage({
  title: '志愿服务项目',
  href: '/staff/projects',
  add: '加一个项目',
  query: yearQuerySchema,
  read: listAllProjects,
  columns: [
    { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/projects/${id}`}>{name}</TextLink> },
    { label: '年份', render: ({ year }) => year },
    { label: '区域', render: ({ areaName }) => areaName },
    { label: '什么时候', render: ({ dateText }) => dateText ?? '—' },
    { label: '服务队', render: ({ team }) => team?.name ?? '—' },
  ],
  async more({ actor, place, query }) {
    const { area } = place
    const offer = await openCopyOfList(actor, area.id)
    const years = (await listYears(place)).map(year => ({ value: String(year), label: `${year}年` }))
    const choices = [{ value: '', label: '各年' }, ...years]
    return {
      filters: [{ name: 'year', label: '年份', value: String(query.year ?? ''), choices }],
      children: offer && (
        <Panel title={`照抄${area.name}${offer.from.year}年的项目`} narrow="left">
          <CopyListForm key={area.id} areaId={area.id} {...offer} />
        </Panel>
      ),
    }
  },
})

export { metadata, Page as default }
