import { Text } from '@mantine/core'
import type { BatchPlaces as Places } from '@/lib/paper/batch/batch-places'

/** So many names are read at a glance; of more the rest is counted. */
const MOST_NAMES = 60

function list(names: string[]): string {
  const more = names.length - MOST_NAMES
  return `${names.slice(0, MOST_NAMES).join('、')}${more > 0 ? `……还有${more}个` : ''}。`
}

/** Which places a batch prints, how many copies of each, and which of the same town it does not. */
export function BatchPlaces({ printed, left }: Places) {
  const copies = printed.reduce((sum, place) => sum + place.copies, 0)
  return (
    <>
      <Text>
        印的{printed.length}个地方，一共{copies.toLocaleString('zh-CN')}份：
        {list(printed.map(place => `${place.name}${place.copies}份`))}
      </Text>
      {left.length > 0 && (
        <Text>
          <strong>没在这一批里的还有{left.length}个地方</strong>：{list(left)}
        </Text>
      )}
    </>
  )
}
