import { Alert } from '@mantine/core'
import { findLongHost } from '@/lib/paper/sheet/typed-address'
import { toPublicUrl } from '@/lib/system/config/public-address'

/** Whoever has no camera types the address off the paper, for as long as the paper lasts. */
export function LongAddressAlert() {
  const host = findLongHost(toPublicUrl('/'))
  if (!host) return null
  return (
    <Alert
      color="orange"
      title={`卡上的网址太长：${host}一行写不下，要断成三行，照着输入容易错。扫码不受影响；最好请管理员换一个20个字母以内的网址，再印要发的卡。`}
    />
  )
}
