import type { PlaceIcon } from '@/lib/generated/prisma/enums'

/** What every seeded record carries: a key that never changes, and where the record comes from. */
export type Seeded<T> = T & { key: string; source: string }

export type AreaSeed = Seeded<{
  code: string
  kind: 'REGION' | 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE'
  name: string
  /** Key of the area above. */
  parent: string | null
  gbCode?: string
  rolloutStage?: 'PLANNED' | 'PILOT' | 'LIVE'
  rolloutSince?: string
  issuerName?: string
  fallbackNumber?: string
}>

/** The sign a town begins with; its reason stands beside it. @property area its code */
export type SignSeed = { area: string; icon: PlaceIcon }

export type OrganizationSeed = Seeded<{ area: string; name: string }>

export type CategorySeed = Seeded<{
  slug: string
  name: string
  icon: string
  checkCycleDays: number
  /** Everyday words that should find it. */
  keywords: string[]
}>

export type ServiceSeed = Seeded<{
  area: string
  category: string
  organization: string
  name: string
  description: string
  /** Everyday words that should find it. */
  keywords: string[]
}>

export type PhoneSeed = Seeded<
  { service: string; label?: string; roundTheClock?: boolean } & (
    | { kind: 'NATIONAL'; number: string }
    /** A county's own number stays blank until somebody publishes it and it is rung. */
    | { kind: 'LOCAL' }
  )
>

export type AnnouncementSeed = Seeded<{
  area: string
  kind: 'EVENT' | 'NOTICE'
  title: string
  body: string
  publishAt: string
  expireAt?: string
  dateText?: string
  /** Of an event: when (midnight: no hour is known) and where. */
  startsAt?: string
  endsAt?: string
  place?: string
}>

export type ProjectSeed = Seeded<{
  area: string
  year: number
  name: string
  description: string
  dateText: string
  place: string
}>

export type TeamSeed = Seeded<{ area: string; name: string; teamCount: number; description: string }>

export type ActivitySeed = Seeded<{
  area: string
  team?: string
  year: number
  name: string
  description: string
  dateText: string
  sessions?: number
  sessionsApprox?: boolean
  peopleServed?: number
  peopleServedApprox?: boolean
}>

export type ColumnSeed = Seeded<{
  area: string
  slug: string
  title: string
  shortTitle: string
  description: string
}>

export type ArticleSeed = Seeded<{
  column: string
  slug: string
  title: string
  summary: string
  body: string
}>
