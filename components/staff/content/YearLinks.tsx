import { Group, Text } from '@mantine/core'
import { TextLink } from '../TextLink'

type Props = {
  years: number[]
  chosen: number | null
  /** The address of one year's list; null: of all years. */
  hrefOf: (year: number | null) => string
}

/** The years of a list, one of them chosen. */
export function YearLinks({ years, chosen, hrefOf }: Props) {
  if (years.length === 0) return null
  return (
    <Group component="nav" aria-label="选年份" gap="md">
      {[null, ...years].map(year =>
        year === chosen ? (
          <Text key={year} component="span" fw={600} aria-current="true">
            {year ? `${year}年` : '各年'}
          </Text>
        ) : (
          <TextLink key={year} href={hrefOf(year)}>
            {year ? `${year}年` : '各年'}
          </TextLink>
        ),
      )}
    </Group>
  )
}
