import type { Metadata } from 'next'
import { Refusal } from '@/components/staff/page/Refusal'

export const metadata: Metadata = { title: '没有这一页' }

export default function NotFound() {
  return <Refusal title="没有这一页" text="地址可能打错了，或者这条记录已经不在了。" />
}
