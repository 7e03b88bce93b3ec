import { Alert } from '@mantine/core'
import { isPublicAddressLocal } from '@/lib/system/config/public-address'

/** Paper lasts for decades: printed with an address that only this machine opens, it never opened anything. */
export function LocalAddressAlert() {
  if (!isPublicAddressLocal()) return null
  return (
    <Alert
      color="orange"
      title="现在印出来的二维码，别人的手机打不开：这个网站还没有设好正式的网址。请先请管理员设好，再印要发的卡。"
    />
  )
}
