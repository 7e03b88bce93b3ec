/**
 * Does pieces of work side by side, so many at once. The first that fails ends it: none is begun after it.
 * @returns what came of each, in the order of the pieces
 */
export async function doSideBySide<Piece, Result>(
  pieces: Piece[],
  most: number,
  work: (piece: Piece) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(pieces.length)
  let next = 0
  let hasFailed = false
  async function goOn(): Promise<void> {
    while (next < pieces.length && !hasFailed) {
      const at = next++
      try {
        results[at] = await work(pieces[at]!)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: most }, goOn))
  return results
}

/** Pieces of so many, in order; the last may be smaller. */
export function cutInto<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
