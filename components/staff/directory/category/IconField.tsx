'use client'
import { Group, Radio, Text } from '@mantine/core'
import { useFieldError, useStartText } from '@/components/staff/form/context'
import { CATEGORY_ICONS } from '@/lib/directory/category/category-form'
import { CategoryIcon } from './CategoryIcon'
import classes from './IconField.module.css'

/** One icon out of the set, shown as pictures. */
export function IconField({ name }: { name: string }) {
  const start = useStartText(name)
  const error = useFieldError(name)
  return (
    <fieldset className={classes.icons}>
      <legend>图标</legend>
      <Group gap="sm">
        {Object.entries(CATEGORY_ICONS).map(([icon, word], at) => (
          <Radio
            key={icon}
            className={classes.icon}
            name={name}
            value={icon}
            label={
              <>
                <CategoryIcon name={icon} /> {word}
              </>
            }
            defaultChecked={icon === start}
            aria-invalid={error && at === 0 ? true : undefined}
          />
        ))}
      </Group>
      {error && (
        <Text c="var(--mantine-color-error)" size="sm" mt={4}>
          {error}
        </Text>
      )}
    </fieldset>
  )
}
