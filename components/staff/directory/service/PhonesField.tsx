'use client'
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useFieldError, useStart } from '@/components/staff/form/context'
import { useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { textOf } from '@/components/staff/form/values'
import { WhenRuns } from '@/components/staff/form/WhenRuns'
import type { LivePhone } from '@/lib/desk/service/service-facts'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { PhoneFields } from './PhoneFields'

/** More numbers than that no line of a card holds (lib/directory/service/service-form). */
const MOST_PHONES = 4

type Props = {
  name: string
  live: LivePhone[]
  /** What stands there while none is added, for an override. */
  above?: string
}

/** The numbers of a service: add, take off, change their order, all by buttons. */
export function PhonesField({ name, live, above }: Props) {
  const { entries, add, remove, move } = useEntries(useStart(name))
  const [news, setNews] = useState('')
  const error = useFieldError(name)
  const box = useRef<HTMLDivElement>(null)
  const focus = useRef('')
  useTellForm(box, entries)
  // Whoever works by keyboard stays where they were working.
  useEffect(() => {
    if (focus.current) box.current?.querySelector<HTMLElement>(focus.current)?.focus()
    focus.current = ''
  }, [entries])

  const addPhone = () => {
    focus.current = `[data-phone="${entries.length}"] input[inputmode="tel"]`
    add()
    setNews(`加了电话${entries.length + 1}`)
  }
  const movePhone = (key: number, at: number, by: number) => {
    const place = `[data-phone="${at + by}"] button`
    focus.current = `${place}[data-move="${by}"]:not(:disabled), ${place}[data-move]:not(:disabled)`
    move(key, by)
    setNews(`移到了第${at + by + 1}位`)
  }
  const removePhone = (key: number, at: number) => {
    focus.current = '[data-add]'
    remove(key)
    setNews(`去掉了电话${at + 1}`)
  }
  const kept = new Set(entries.map(entry => Number(textOf(entry.values.id))))
  const gone = live.filter(phone => phone.impact && !kept.has(phone.id))
  return (
    <Stack gap="md" ref={box}>
      <Title order={3} size="h5">
        电话
      </Title>
      {above && <Text size="sm">{above}</Text>}
      <WhenRuns>
        {entries.map((entry, at) => (
          <div key={entry.key} data-phone={at}>
            <PhoneFields
              name={`${name}[${at}]`}
              at={at}
              count={entries.length}
              values={entry.values}
              live={live.find(phone => phone.id === Number(textOf(entry.values.id)))}
              onMove={by => movePhone(entry.key, at, by)}
              onRemove={() => removePhone(entry.key, at)}
            />
          </div>
        ))}
        {gone.map(phone => (
          <Alert key={phone.id} color="orange" title={`去掉了${formatPhoneNumber(phone.number!)}`}>
            {phone.impact}
          </Alert>
        ))}
        {error && <Text c="var(--mantine-color-error)">{error}</Text>}
        <Group>
          <Button variant="default" onClick={addPhone} disabled={entries.length >= MOST_PHONES} data-add>
            加一个号码
          </Button>
          {entries.length >= MOST_PHONES && <Text size="sm">一项服务最多{MOST_PHONES}个号码。</Text>}
        </Group>
      </WhenRuns>
      <Text size="sm" aria-live="polite" role="status">
        {news}
      </Text>
    </Stack>
  )
}
