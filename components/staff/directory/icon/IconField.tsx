'use client'
import { Group, Radio, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFieldError, useStartText } from '@/components/staff/form/context'
import classes from './IconField.module.css'

type Props = {
  name: string
  choices: { value: string; word: string; drawing?: ReactNode }[]
  /** Said under the set. */
  description?: string
}

/** One icon out of a set, shown as pictures. */
export function IconField({ name, choices, description }: Props) {
  const start = useStartText(name)
  const error = useFieldError(name)
  return (
    <fieldset className={classes.icons}>
      <legend>图标</legend>
      <Group gap="sm">
        {choices.map(({ value, word, drawing }, at) => (
          <Radio
            key={value}
            className={classes.icon}
            name={name}
            value={value}
            label={
              <>
                {drawing} {word}
              </>
            }
            defaultChecked={value === start}
            aria-invalid={error && at === 0 ? true : undefined}
          />
        ))}
      </Group>
      {description && (
        <Text size="sm" mt={4}>
          {description}
        </Text>
      )}
      {error && (
        <Text c="var(--mantine-color-error)" size="sm" mt={4}>
          {error}
        </Text>
      )}
    </fieldset>
  )
}
