/** The kinds of Area, from the root of the tree down. */
export type AreaKind = 'REGION' | 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE'

/** What everybody knows of an area: enough to name it and to lead to it. */
export type AreaRef = { id: number; code: string; name: string; kind: AreaKind }
