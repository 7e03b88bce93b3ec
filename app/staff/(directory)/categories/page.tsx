import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { CategoryIcon } from '@/components/staff/directory/category/CategoryIcon'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { type CategoryRow, listAllCategories } from '@/lib/directory/category/category-list'

export const metadata: Metadata = { title: '服务类别' }

const COLUMNS: Column<CategoryRow>[] = [
  { label: '图标', render: ({ icon }) => <CategoryIcon name={icon} /> },
  { label: '核验周期', render: ({ checkCycleDays }) => `${checkCycleDays}天` },
  { label: '服务', render: ({ serviceCount }) => `${serviceCount}项` },
]

/** 服务类别 are the same on every card: everybody sees them, a REGION's staff change them. */
export default async function CategoriesPage() {
  const actor = await requirePageActor()
  const { rows, mayChange } = await guardPage(() => listAllCategories(actor))
  const place: Column<CategoryRow> = { label: '顺序', render: ({ position }) => position }
  const name: Column<CategoryRow> = {
    label: '名称',
    render: ({ id, name }) =>
      mayChange ? <TextLink href={`/staff/categories/${id}`}>{name}</TextLink> : name,
  }
  return (
    <Stack gap="lg">
      <PageTitle title="服务类别">
        {mayChange && <LinkButton href="/staff/categories/new">加一个类别</LinkButton>}
      </PageTitle>
      {!mayChange && <Text>每张卡上的类别都一样，由自治区的工作人员修改。</Text>}
      <DataTable
        caption="服务类别"
        columns={[place, name, ...COLUMNS]}
        rows={rows}
        empty="还没有服务类别。"
      />
    </Stack>
  )
}
