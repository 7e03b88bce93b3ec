import { Button, Group, Stack, Text } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import { drawQrCode } from '@/lib/system/format/qr'
import classes from './Questions.module.css'

type Props = {
  id: number
  /** The whole address, as the code says it. */
  address: string
  /** The same as it is typed. */
  typed: string
  /** The page itself, on this server. */
  path: string
}

/** What a notice on paper needs: the address in capitals, and its code. */
export function AddressPanel({ id, address, typed, path }: Props) {
  const code = `data:image/svg+xml,${encodeURIComponent(drawQrCode(address).svg)}`
  return (
    <Panel title="印在通知上">
      <Group gap="lg" align="start">
        <img className={classes.code} src={code} alt={`打开 ${typed} 的二维码`} width={200} height={200} />
        <Stack gap="sm" flex="1 1 16rem">
          <Text>把二维码存下来放进通知里，印到3厘米以上；旁边写上网址，扫不了的人可以输：</Text>
          <Text fw={600}>{typed}</Text>
          <Text size="sm">下面各村、各镇的网页上也会自动出现，到截止为止。</Text>
          <Group gap="sm">
            <Button component="a" href={`/staff/consultations/${id}/qr`} variant="default" download>
              存二维码（PNG）
            </Button>
            <Button component="a" href={path} variant="default">
              看居民看到的
            </Button>
          </Group>
        </Stack>
      </Group>
    </Panel>
  )
}
