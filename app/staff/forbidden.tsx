import type { Metadata } from 'next'
import { Refusal } from '@/components/staff/page/Refusal'

export const metadata: Metadata = { title: '没有权限' }

export default function Forbidden() {
  return (
    <Refusal
      title="没有权限"
      text="这一页不在您负责的区域，或者您的账号没有看它的权限。需要的话请找管理员。"
    />
  )
}
