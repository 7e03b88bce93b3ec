'use client'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { TextLink } from '@/components/staff/page/TextLink'
import type { HubLine } from '@/lib/desk/hub/hub'
import { HideForm, ShowForm } from './HidingForms'
import classes from './HubLines.module.css'

type Props = { line: HubLine; areaId: number; mayPublish: boolean }

function EditLink({ name, serviceId }: Pick<HubLine, 'name' | 'serviceId'>) {
  return (
    <LinkButton href={`/staff/services/${serviceId}`} size="xs" variant="default" aria-label={`改${name}`}>
      改
    </LinkButton>
  )
}

/** What can be done here about a line. */
export function LineActions({ line, areaId, mayPublish }: Props) {
  // Null: nobody has opened the form; false: it was left again, and the button that opened it gets the focus back.
  const [hides, setHides] = useState<boolean | null>(null)
  const { standing, name, serviceId, baseServiceId, hiding, proposalId } = line
  if (standing === 'own') return <EditLink name={name} serviceId={serviceId} />
  const pending = proposalId && (
    <Text size="sm">
      <TextLink href={`/staff/reviews/${proposalId}`}>有一份修改等着审核</TextLink>
    </Text>
  )
  if (hiding) return pending || <ShowForm name={name} hiding={hiding} mayPublish={mayPublish} />
  if (hides && !pending)
    return <HideForm line={line} areaId={areaId} mayPublish={mayPublish} onLeave={() => setHides(false)} />
  return (
    <Group gap="xs" className={classes.actions}>
      {standing === 'overridden' ? (
        <EditLink name={name} serviceId={serviceId} />
      ) : (
        <LinkButton
          href={`/staff/services/new?area=${areaId}&overrides=${baseServiceId}`}
          size="xs"
          variant="default"
          aria-label={`在这里改写${name}`}
        >
          在这里改写
        </LinkButton>
      )}
      {pending ||
        (standing !== 'hidden' && (
          <Button
            size="xs"
            variant="default"
            autoFocus={hides === false}
            onClick={() => setHides(true)}
            aria-label={`在这里不显示${name}`}
          >
            不显示
          </Button>
        ))}
    </Group>
  )
}
