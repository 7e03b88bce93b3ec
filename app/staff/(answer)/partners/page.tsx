import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PartnerForm, PartnerKeyForms } from '@/components/staff/answer/partner/PartnerForms'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { listPartners, type Partner } from '@/lib/answer/partner/partners'
import { formatDate } from '@/lib/system/clock/shanghai'
import { toPublicUrl } from '@/lib/system/config/public-address'

export const metadata: Metadata = { title: '对接单位' }

const COLUMNS: Column<Partner>[] = [
  { label: '单位', render: ({ name }) => name },
  { label: '旗县', render: ({ area }) => `${area.name}（${area.code}）` },
  { label: '权限', render: ({ mayWrite }) => (mayWrite ? '可读可写' : '只读') },
  { label: '上次用', render: ({ lastUsedAt }) => (lastUsedAt ? formatDate(lastUsedAt) : '还没用过') },
  { label: '状态', render: ({ revokedAt }) => (revokedAt ? `${formatDate(revokedAt)}收回` : '在用') },
  {
    label: '密钥',
    render: ({ id, revokedAt }) => <PartnerKeyForms id={id} isRevoked={revokedAt !== null} />,
  },
]

/** Which other systems read and write the cases of a county. */
export default async function PartnersPage() {
  const actor = await requirePageActor()
  const { partners, counties } = await guardPage(() => listPartners(actor))
  const choices = counties.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <>
      <PageTitle title="对接单位" />
      <Stack gap="lg">
        <Text>
          市里的12345等系统用密钥读来信、送来件（Open311，地址{toPublicUrl('/api/open311/v2')}
          ）。对方看得到居民写的内容和办理结果，看不到居民的电话、照片和内部记录。
        </Text>
        <DataTable caption="对接单位" columns={COLUMNS} rows={partners} empty="还没有对接单位。" />
        {choices.length > 0 ? (
          <Panel title="新的对接单位" narrow="left">
            <PartnerForm counties={choices} />
          </Panel>
        ) : (
          <Text>密钥由旗县的管理员给。</Text>
        )}
      </Stack>
    </>
  )
}
