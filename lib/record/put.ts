/**
 * What `upsert` is given to make a record say what a snapshot says: a new one without an id, one that was
 * deleted again under its own.
 */
export function putUnder<T extends object>(id: number | null, data: T) {
  return {
    where: { id: id ?? 0 },
    create: id === null ? data : { ...data, id },
    update: data,
    select: { id: true },
  } as const
}
