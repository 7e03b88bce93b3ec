'use client'
import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useStartText } from '@/components/staff/form/context'
import { withMended } from '@/components/staff/form/Mended'
import { useMended } from '@/components/staff/form/use-mended'
import type { Sister } from '@/lib/paper/edition/sisters'
import { replacedSchema } from '@/lib/paper/reprint/event-form'
import { readBy } from '@/lib/system/form/field'

const readReplaced = readBy(replacedSchema)

type BoxProps = { sister: Sister; at: number; name: string; given: number | null }

function SisterBox({ sister, at, name, given }: BoxProps) {
  const field = `replaces[${at}].copies`
  const { error, mended, handlers } = useMended(field, readReplaced)
  // One for one, unless the clerk says otherwise.
  const suggested = useStartText(field) || Math.min(sister.out, given ?? sister.out)
  const chosen = `replaces[${at}].chosen`
  const isChosen = useStartText(chosen) === 'on'
  return (
    <Group gap="md" align="flex-start">
      <input type="hidden" name={`replaces[${at}].editionId`} value={sister.editionId} readOnly />
      <Checkbox
        name={chosen}
        value="on"
        defaultChecked={isChosen}
        label={`旧的${name}换下来了（还有${sister.out}份在外）`}
        mt={8}
      />
      <TextInput
        key={suggested}
        {...handlers}
        name={field}
        aria-label={`${name}换下来几份`}
        inputMode="numeric"
        defaultValue={suggested}
        rightSection={<Text size="sm">份</Text>}
        error={error}
        aria-invalid={error ? true : undefined}
        inputContainer={withMended(mended)}
        w={110}
      />
    </Group>
  )
}

type Props = {
  sisters: Sister[]
  /** Whose editions are called by their number alone. */
  areaName: string
  /** How many new copies are noted; null: that is not typed yet. */
  given: number | null
}

/** The older editions that newer copies take the place of: nothing is taken out that is not ticked. */
export function SisterBoxes({ sisters, areaName, given }: Props) {
  return (
    <Stack gap="xs" role="group" aria-label="换下来的旧卡">
      {sisters.map((sister, at) => (
        <SisterBox
          key={sister.editionId}
          sister={sister}
          at={at}
          name={`${sister.area === areaName ? '' : sister.area}第${sister.number}次印`}
          given={given}
        />
      ))}
    </Stack>
  )
}
