'use client'
import { Checkbox, Group, SimpleGrid, Text } from '@mantine/core'
import { saveCaseRules } from '@/app/staff/(answer)/cases/settings/actions'
import { SubmitButton, TextAreaField, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { KIND_NAMES } from '@/lib/answer/case/words'
import { KINDS } from '@/lib/answer/office/inbox-query'
import type { CountyRules } from '@/lib/answer/office/save-rules'
import { readDate } from '@/lib/system/form/date'

/** The field of each kind's days. */
const FIELDS = {
  PROBLEM: 'problemDays',
  REPORT: 'reportDays',
  RATING: 'ratingDays',
  ORDER: 'orderDays',
  OPINION: 'opinionDays',
} as const

/** How a county handles what residents say. */
export function RulesForm({ rules }: { rules: CountyRules }) {
  const {
    area,
    acceptDays,
    answerDays,
    urgentHours,
    keepPhoneDays,
    topics,
    contact,
    closedKinds,
    closedDay,
  } = rules
  return (
    <StaffForm
      action={saveCaseRules}
      hidden={{ areaId: area.id }}
      unsavedKey={`case-rules-${area.id}`}
      untouched="还没有改动"
      actions={<SubmitButton>保存设置</SubmitButton>}
    >
      <Text size="sm">
        几个工作日内要受理、要答复；收到的当天不算，节假日不算。改了以后，新来的信按新的算。
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }}>
        <TextField name="acceptDays" label="几天内受理" value={String(acceptDays)} required maxLength={10} />
        {KINDS.map(kind => (
          <TextField
            key={kind}
            name={FIELDS[kind]}
            label={`${KIND_NAMES[kind]}几天内答复`}
            value={String(answerDays[kind])}
            required
            maxLength={10}
          />
        ))}
      </SimpleGrid>
      <TextField
        name="urgentHours"
        label="身边问题很急的，几小时内受理"
        description="只算上班时间：工作日8:30到12:00、14:30到17:30。居民勾“很急”的时候看得到这个数。"
        value={String(urgentHours)}
        required
        maxLength={10}
      />
      <TextField
        name="keepPhoneDays"
        label="办结以后电话留几天"
        description="到时候自动删掉，居民填的时候看得到这个天数。"
        value={String(keepPhoneDays)}
        required
        maxLength={10}
      />
      <TextAreaField
        name="topics"
        label="身边问题有哪些"
        description="一行一种，居民按这个顺序选。"
        value={topics.join('\n')}
        rows={5}
        maxLength={500}
      />
      <TextAreaField
        name="contact"
        label="个人信息找谁问"
        description="居民想知道自己的信息怎么用、想删掉，找哪个单位、打哪个电话。"
        value={contact ?? ''}
        rows={2}
        maxLength={200}
      />
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend>暂时停收</legend>
        <Group gap="md" my="xs">
          {KINDS.map(kind => (
            <Checkbox
              key={kind}
              name={`close${kind}`}
              value="on"
              label={KIND_NAMES[kind]}
              defaultChecked={closedKinds.includes(kind)}
            />
          ))}
        </Group>
        <TextField
          name="closedDay"
          label="停到哪一天（含）"
          description="居民看得到停到哪天，过了自动恢复。"
          value={closedDay ?? ''}
          reads={readDate}
          maxLength={40}
        />
      </fieldset>
    </StaffForm>
  )
}
