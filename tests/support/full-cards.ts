type Query = (sql: string, values?: unknown[]) => Promise<unknown>

/** So many services beside those of the county, and its card is too full with what they do; fits without. */
export const TOO_FULL = 7
/** So many, and not even their names and numbers fit. */
export const MUCH_TOO_FULL = 12

/** Services of an area, each with a description of 72 signs: 占地方1, 占地方2 … */
export const fillCard = (query: Query, areaId: number, services: number) =>
  query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT $1, c.id, '占地方' || n, repeat('说明写得很长很长，', 8) FROM "Category" c, generate_series(1, $2::int) n WHERE c.slug = 'jobs'`,
    [areaId, services],
  )
