import type { ReactNode } from 'react'
import { AreaFooter } from '@/components/resident/AreaFooter'
import { BackTo } from '@/components/resident/BackTo'
import { FallbackKey } from '@/components/resident/call/FallbackKey'
import { Document, Section } from '@/components/resident/Document'
import type { Card } from '@/lib/directory/card/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { sayPath } from './say-path'

type Props = {
  area: AreaRef
  card: Card
  big: boolean
  heading: string
  /** Its own address, without the choice of letters. */
  path: string
  code: string | null
  /** With the emergency numbers at its head: somebody may be in danger. */
  isUrgent?: boolean
  /** What is rung for that does not wait for an answer; left out, no number is offered. */
  urgentFor?: string
  children: ReactNode
}

/** The frame of every page on which something is said. */
export function SayFrame({ area, card, big, heading, path, code, isUrgent, urgentFor, children }: Props) {
  const trail = [
    { name: area.name, path: `/k/${area.code}` },
    { name: '说一说', path: sayPath(area.code, null, { code }, false) },
  ]
  return (
    <Document
      title={`${heading}，${area.name}`}
      path={path}
      big={big}
      stylesheet="forms"
      heading={heading}
      trail={trail}
      hasOwnEmergency={!isUrgent}
      footer={<AreaFooter card={card} hasCard />}
    >
      {children}
      {urgentFor && (
        <Section title="急着找人，可以先打">
          <FallbackKey number={card.fallbackNumber} what={urgentFor} />
        </Section>
      )}
      <BackTo area={area} big={big} />
    </Document>
  )
}
