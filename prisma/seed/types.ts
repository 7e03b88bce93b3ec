/** What every seeded record carries: a key that never changes, and where the record comes from. */
export type Seeded<T> = T & { key: string; source: string }

export type AreaSeed = Seeded<{
  code: string
  kind: 'REGION' | 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE'
  name: string
  /** Code of the parent. */
  parent: string | null
  gbCode?: string
  rolloutStage?: 'PLANNED' | 'PILOT' | 'LIVE'
  rolloutSince?: string
  issuerName?: string
  fallbackNumber?: string
}>

export type ServiceSeed = Seeded<{
  area: string
  category: string
  organization: string
  name: string
  description: string
  /** Everyday words that should find it. */
  keywords: string[]
  national: { number: string; label?: string; basis: string; roundTheClock?: boolean }[]
}>
