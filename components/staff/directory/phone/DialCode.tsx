'use client'
import { Button, Group, Text } from '@mantine/core'
import { useId, useState } from 'react'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import classes from './checks.module.css'

/** Drawn when it is asked for: a list of fifty codes would be neither calm nor light. */
async function drawDialCode(number: string): Promise<string> {
  const { drawQrCode } = await import('@/lib/system/format/qr')
  return `data:image/svg+xml,${encodeURIComponent(drawQrCode(`tel:${number}`).svg)}`
}

/** A code that a clerk at a desktop scans with their own phone, to ring from there. */
export function DialCode({ number }: { number: string }) {
  const id = useId()
  const [code, setCode] = useState<string | null>(null)
  const toggle = async () => setCode(code ? null : await drawDialCode(number))
  const shown = formatPhoneNumber(number)
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        onClick={toggle}
        aria-expanded={code !== null}
        aria-controls={id}
        aria-label={`${code ? '收起' : '显示'}${shown}的拨号码`}
      >
        {code ? '收起拨号码' : '用手机扫码拨打'}
      </Button>
      <div id={id}>
        {code && (
          <Group mt="sm" gap="md" className={classes.dial}>
            <img src={code} alt={`拨打 ${shown} 的二维码`} width={220} height={220} />
            <Text size="sm" maw={220}>
              用手机相机或微信扫一扫，再点拨打 {shown}。打完回到这里点结果。
            </Text>
          </Group>
        )}
      </div>
    </div>
  )
}
