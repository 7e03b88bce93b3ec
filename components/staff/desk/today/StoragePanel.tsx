'use client'
import { Alert, List, Text } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import type { Storage } from '@/lib/desk/today/storage'
import { sayBytes } from './say-bytes'

type Details = NonNullable<Storage['details']>
type Disk = Details['disks'][number]

const HOLDS = { database: '数据库', data: '程序自己的数据' }

const nameOf = ({ holds }: Disk) => `${holds.map(what => HOLDS[what]).join('和')}所在的盘`

/** Nothing can be saved: said to everybody, since everybody is about to type something. */
export function FullAlert({ storage }: { storage: Storage }) {
  if (!storage.isFull) return null
  return (
    <Alert color="red" role="status" title="服务器的磁盘满了，现在什么都存不上">
      居民的页面照常能看。请告诉系统管理员腾出地方；在那以前，填好的内容先留在页面上，不要退出。
    </Alert>
  )
}

/** Room is getting short: to be mended before it is none. */
export function LowAlert({ storage }: { storage: Storage }) {
  const low = storage.details?.disks.filter(disk => disk.isLow) ?? []
  if (storage.isFull || low.length === 0) return null
  return (
    <Alert color="orange" title="服务器的磁盘快满了">
      {low.map(disk => (
        <Text key={nameOf(disk)}>
          {nameOf(disk)}只剩{sayBytes(disk.free)}。满了以后什么都存不上，请尽快腾出地方或换大一点的盘。
        </Text>
      ))}
    </Alert>
  )
}

/** Free room and the size of the database, for whoever looks after the installation. */
export function StoragePanel({ details }: { details: Details }) {
  const { disks, databaseSize } = details
  return (
    <Panel title="系统">
      <List>
        <List.Item>数据库现在有{sayBytes(databaseSize)}。</List.Item>
        {disks.map(disk => (
          <List.Item key={nameOf(disk)}>
            {nameOf(disk)}：还剩{sayBytes(disk.free)}，一共{sayBytes(disk.total)}。
          </List.Item>
        ))}
        {!disks.some(({ holds }) => holds.includes('database')) && (
          <List.Item>
            数据库所在的盘还剩多少，这里看不到（数据库在别的机器上，或没有设置DATABASE_DIR）。
          </List.Item>
        )}
      </List>
    </Panel>
  )
}
