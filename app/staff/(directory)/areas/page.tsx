import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { CHILD_KINDS, KIND_NAMES, STAGE_NAMES } from '@/lib/directory/area/area-form'
import { listAreas } from '@/lib/directory/area/area-list'
import { listQuerySchema } from '@/lib/record/page'

/** The tree, one level at a time; or what is found in it. */
const { metadata, Page } = listPage({
  title: '区域',
  href: '/staff/areas',
  query: listQuerySchema,
  read: listAreas,
  columns: [
    { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/areas/${id}`}>{name}</TextLink> },
    { label: '代码', render: ({ code }) => code },
    { label: '级别', render: ({ kind }) => KIND_NAMES[kind] },
    { label: '上级', render: ({ parentName }) => parentName },
    { label: '推广阶段', render: ({ rolloutStage }) => STAGE_NAMES[rolloutStage] },
    {
      label: '下面',
      render: ({ id, name, childCount }) =>
        childCount === 0 ? (
          '—'
        ) : (
          <TextLink href={`/staff/areas?area=${id}`} aria-label={`${name}下面的${childCount}个区域`}>
            {childCount}个
          </TextLink>
        ),
    },
  ],
  more({ place }) {
    const { id, name, kind } = place.area
    return {
      add: CHILD_KINDS[kind].length ? `在${name}下面加一个` : undefined,
      // The table is the level below.
      place: { ...place, below: [] },
      empty: `${name}下面没有区域。`,
      children: <TextLink href={`/staff/areas/${id}`}>打开{name}：卡上的每一行、名称、落款</TextLink>,
    }
  },
})

export { metadata, Page as default }
