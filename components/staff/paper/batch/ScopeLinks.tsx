'use client'
import { Anchor, Group, Text } from '@mantine/core'
import Link from 'next/link'

/** Which areas of a subtree a batch takes. */
export function ScopeLinks({ areaId, name, kind }: { areaId: number; name: string; kind: string }) {
  const scopes = [
    { kind: 'subtree', label: `${name}所有的村、社区`, href: `/staff/batches/new?area=${areaId}` },
    { kind: 'outdated', label: '其中内容已变的', href: `/staff/batches/new?area=${areaId}&scope=outdated` },
  ]
  return (
    <Group gap="md">
      {scopes.map(scope => (
        <Anchor
          key={scope.kind}
          component={Link}
          href={scope.href}
          aria-current={scope.kind === kind ? 'page' : undefined}
        >
          {scope.label}
        </Anchor>
      ))}
      {kind === 'picked' && <Text component="span">手工挑选的</Text>}
    </Group>
  )
}
