/**
 * Does pieces of work side by side, so many at once. The first that fails ends it: none is begun after it.
 * @param pieces in order; those that are still being made are waited for one by one
 * @returns what came of each, in the order of the pieces
 */
export async function doSideBySide<Piece, Result>(
  pieces: Iterable<Piece> | AsyncIterable<Piece>,
  most: number,
  work: (piece: Piece) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const source = handOut(pieces)
  let next = 0
  async function goOn(): Promise<void> {
    // Who asks first is handed the next first: pieces come in their order.
    for (let one = await source.next(); !one.done; one = await source.next()) {
      const at = next++
      results[at] = await work(one.value)
    }
  }
  const stop = async (error: unknown) => {
    await source.return(undefined)
    throw error
  }
  await Promise.all(Array.from({ length: most }, () => goOn().catch(stop)))
  return results
}

async function* handOut<Piece>(pieces: Iterable<Piece> | AsyncIterable<Piece>) {
  yield* pieces
}

/** Pieces of so many, in order; the last may be smaller. */
export function cutInto<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
