import { Group, Text } from '@mantine/core'
import { LinkButton } from './LinkButton'

type Props = { page: number; pages: number; hrefOf: (page: number) => string }

/** The ways to the pages before and after; nothing where there is but one. @param props.page from 1 */
export function Pages({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label="翻页">
      <Group gap="sm" mt="md">
        {page > 1 && (
          <LinkButton href={hrefOf(page - 1)} variant="default">
            上一页
          </LinkButton>
        )}
        <Text>
          第{page}页，共{pages}页
        </Text>
        {page < pages && (
          <LinkButton href={hrefOf(page + 1)} variant="default">
            下一页
          </LinkButton>
        )}
      </Group>
    </nav>
  )
}
