'use client'
import { Group, Stack } from '@mantine/core'
import { DateTimeField } from '@/components/staff/form/DateTimeField'
import { TextField } from '@/components/staff/form/fields'
import classes from './EventFields.module.css'

/** When and where an event is; in sight only while the announcement is one. */
export function EventFields() {
  return (
    <Stack gap="md" className={classes.event}>
      <Group grow align="start" preventGrowOverflow={false}>
        <DateTimeField
          name="startsAt"
          label="开始时间"
          description="活动什么时候开始。只知道哪天、不知道几点的，时间填 0:00。"
        />
        <DateTimeField
          name="endsAt"
          label="结束时间"
          description="不填就到当天夜里12点。结束了，就从首页撤下。"
        />
      </Group>
      <TextField name="place" label="地点" description="在哪办，写得别人找得到。" maxLength={40} />
    </Stack>
  )
}
