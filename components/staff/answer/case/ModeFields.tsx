'use client'
import { Button, Group, Text } from '@mantine/core'
import { useRef } from 'react'
import { SelectField, TextAreaField, TextField } from '@/components/staff/form/fields'
import { writeField } from '@/components/staff/form/write-field'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Tellable } from '@/lib/answer/office/announcement'
import type { OfficeCase } from '@/lib/answer/office/office-case'
import type { Template } from '@/lib/answer/office/rules-form'
import type { TargetGroup } from '@/lib/answer/office/target-choices'
import { formatDate } from '@/lib/system/clock/shanghai'
import { readDate } from '@/lib/system/form/date'
import { ForwardFields } from './ForwardFields'
import { type Mode, waitsForResident } from './modes'
import { UrgeFields } from './UrgeFields'

/** What the forms of a case offer to choose from. */
export type Offers = {
  templates: Template[]
  targets: TargetGroup[]
  tellings: Tellable[]
}

const MOST_TEXT = 2000

const REASONS: Template[] = [
  { name: '不归这里管', text: '您好，这件事不属于我们的职责范围，请找〔单位〕，电话〔号码〕。' },
  { name: '内容不清楚', text: '您好，只看这些内容，还不知道是什么事、在哪里。请写清楚，再发一次。' },
  { name: '重复', text: '您好，您反映的事前面已经收到，正在办，请看前一件的进展。' },
]

/** What a ready text says that is still to be done: with it nothing is over. */
const GOES_ON = /派人|前办好|正在|尽快|几日内/

type TextProps = { label: string; description: string; ready?: Template[] }

/** A text with ready ones to begin with; what is ready is put where the cursor's text was. */
function ReadyText({ label, description, ready = [] }: TextProps) {
  const box = useRef<HTMLDivElement>(null)
  const put = (text: string) => {
    const field = box.current!.querySelector('textarea')!
    const typed = field.value.trim()
    // One that was pressed by mistake gives way to the right one.
    const isUntouched = !typed || ready.some(other => other.text === typed)
    writeField(field, isUntouched ? text : `${field.value.trimEnd()}\n${text}`)
    const closes = field.form?.querySelector<HTMLInputElement>('input[name="closes"]')
    if (closes && closes.checked === GOES_ON.test(text)) closes.click()
    field.focus()
  }
  return (
    <div ref={box}>
      <TextAreaField
        name="text"
        label={label}
        description={description}
        rows={3}
        maxLength={MOST_TEXT}
        required
      />
      {ready.length > 0 && (
        <Group gap={6} mt={6}>
          {ready.map(({ name, text }) => (
            <Button key={name} size="compact-sm" variant="default" fw={400} onClick={() => put(text)}>
              {name}
            </Button>
          ))}
        </Group>
      )}
    </div>
  )
}

const sayTellable = ({ title, areaName, publishAt }: Tellable) =>
  `${title}（${formatDate(publishAt)}，${areaName}）`

function TellFields({ item, tellings }: { item: OfficeCase; tellings: Offers['tellings'] }) {
  const linked = item.announcement
  const isListed = linked === null || tellings.some(({ id }) => id === linked.id)
  const choices = [
    { value: '', label: '不关联' },
    ...(isListed ? [] : [{ value: String(linked.id), label: linked.title }]),
    ...tellings.map(one => ({ value: String(one.id), label: sayTellable(one) })),
  ]
  return (
    <>
      <Text size="sm">
        用自己的话写一条公告，告诉大家改了什么；居民写的话不会放进去。
        <TextLink underline="always" href={`/staff/announcements/new?area=${item.office.id}&case=${item.id}`}>
          写一条“您说我们改”
        </TextLink>
        ，发布以后在这里选它。
      </Text>
      <SelectField
        name="announcementId"
        label="关联公告"
        description="居民打开自己的来信，会看到这条公告。"
        value={item.announcement ? String(item.announcement.id) : ''}
        choices={choices}
      />
    </>
  )
}

type Props = { mode: Mode; item: OfficeCase; offers: Offers }

/** The fields of what is to be done to a case. */
export function ModeFields({ mode, item, offers }: Props) {
  switch (mode) {
    case 'accept':
      return <Text size="sm">居民看到“已受理”和单位名。不受理的，点“更多”写明理由。</Text>
    case 'answer':
      return (
        <>
          <ReadyText label="答复居民" description="写给这位居民，用他看得懂的话。" ready={offers.templates} />
          {waitsForResident(item) && (
            <Text size="sm">问居民的话还没有回，答复先不办结；要办结，请在下面选上。</Text>
          )}
        </>
      )
    case 'ask':
      return <ReadyText label="问居民" description="居民打开这件时看到，可以回答。" />
    case 'note':
      return <ReadyText label="内部记一笔" description="只有同事看得到。" />
    case 'refuse':
      return <ReadyText label="理由" description="居民看得到。说明白为什么、该找谁。" ready={REASONS} />
    case 'forward':
      return <ForwardFields officeId={item.office.id} targets={offers.targets} />
    case 'deadline':
      return (
        <>
          <TextField name="day" label="改到哪天" reads={readDate} maxLength={40} required />
          <ReadyText label="原因" description="居民看得到。" />
        </>
      )
    case 'close':
      return <Text size="sm">办结以后居民可以评价；不满意的，可以要求重新办一次。</Text>
    case 'urge':
      return <UrgeFields item={item} />
    case 'tell':
      return <TellFields item={item} tellings={offers.tellings} />
  }
}
