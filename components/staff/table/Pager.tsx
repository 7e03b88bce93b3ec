import { Group, Text } from '@mantine/core'
import { TextLink } from '@/components/staff/page/TextLink'

type Props = {
  page: number
  pageCount: number
  total: number
  /** The address of a page of this list. */
  hrefOf: (page: number) => string
  /** Where a page has several. */
  label?: string
}

/** The pages before and after, and how many rows there are. */
export function Pager({ page, pageCount, total, hrefOf, label = '翻页' }: Props) {
  if (total === 0) return null
  return (
    <Group component="nav" aria-label={label} gap="md" mt="md">
      <Text>
        共{total}条{pageCount > 1 && `，第${page}页，共${pageCount}页`}
      </Text>
      {page > 1 && <TextLink href={hrefOf(page - 1)}>上一页</TextLink>}
      {page < pageCount && <TextLink href={hrefOf(page + 1)}>下一页</TextLink>}
    </Group>
  )
}
