import { Alert, Text } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'

/** Some cards are not known to fit yet: how many, and the way to look again. */
export function StillLooking({ unknown, total, href }: { unknown: number; total: number; href: string }) {
  return (
    <Alert color="blue" title={`还在看：${total}个地方里，${unknown}个的卡还没看放不放得下`}>
      <Text size="sm" mb="sm">
        没看完的还不能选，可以先印看完的。再看一次，填过的不会丢。
      </Text>
      <LinkButton href={href} size="xs" variant="default">
        看看看完了没有
      </LinkButton>
    </Alert>
  )
}
