'use client'
import { Anchor, Group, Text } from '@mantine/core'
import Link from 'next/link'
import type { AreaRef } from '@/lib/system/tree/area-ref'

type Props = {
  /** `out`: copies of its cards that are out, where that is told. */
  place: { area: AreaRef; trail: AreaRef[]; below: (AreaRef & { out?: number })[] }
  href: string
}

/** Where one is in the tree, and the ways down and back up. @param href of the page, an area's id is put behind */
export function PlaceLinks({ place, href }: Props) {
  return (
    <nav aria-label="选区域">
      <Group gap="xs">
        {place.trail.map(area => (
          <Anchor key={area.id} component={Link} href={`${href}${area.id}`}>
            {area.name} ›
          </Anchor>
        ))}
        <Text component="span" fw={600} aria-current="true">
          {place.area.name}
        </Text>
      </Group>
      {place.below.length > 0 && (
        <Group gap="md" mt="sm">
          {place.below.map(area => (
            <Anchor key={area.id} component={Link} href={`${href}${area.id}`}>
              {area.name}
              {area.out ? `（在外${area.out}份）` : ''}
            </Anchor>
          ))}
        </Group>
      )}
    </nav>
  )
}
