/** A line of a card that does not fit. */
export type OverflowLine = {
  /** Its base service; empty: none. */
  id: string
  name: string
  /** What makes it tall: its words, its numbers and hours, or one number wider than its column. */
  why: 'words' | 'numbers' | 'number'
  /** In millimetres; null where it is not the height. */
  tall: number | null
  /** Its numbers and hours take so much of it, in millimetres, whatever its words are. */
  least?: number
  /** So many signs of its description may stay for the sheet to fit; less than none: not even its name. */
  kept?: number
  /** The number that is too wide; only where that is why. */
  number?: string
}

/** Why a sheet is not to be printed. */
export type Overflow = {
  /** Millimetres more than there are; null where it is not the height. */
  over: number | null
  /** From the first line that does not fit; empty where the format does not know lines. */
  lines: OverflowLine[]
  /** The tallest lines of the sheet, the tallest first: less of them makes room. */
  heavy: OverflowLine[]
  /** Characters that no font has: nothing of it was set. */
  missing?: string[]
}

type Found = {
  what: string
  over?: number
  lines?: {
    id: string
    name: string
    why?: 'words' | 'numbers'
    tall?: number
    least?: number
    kept?: number
    number?: string
  }[]
  heavy?: Found['lines']
}

const readLines = (lines: Found['lines'] = [], isNumber: boolean) =>
  lines.map(
    ({ id, name, why, tall, least, kept, number }): OverflowLine => ({
      id,
      name,
      why: isNumber ? 'number' : (why ?? 'words'),
      tall: tall ?? null,
      ...(least !== undefined && { least }),
      ...(kept !== undefined && { kept }),
      ...(number !== undefined && { number }),
    }),
  )

/**
 * Reads what a template of the third generation says under <overflow>, several sheets as one.
 * @returns null where everything fits
 */
export function readOverflow(said: unknown[]): Overflow | null {
  const found = said as Found[]
  if (found.length === 0) return null
  const over = Math.max(...found.map(one => one.over ?? 0))
  const lines = found.flatMap(one => readLines(one.lines, one.what === 'number'))
  const heavy = found.flatMap(one => readLines(one.heavy, false))
  return { over: over || null, lines: keepFirst(lines), heavy: keepFirst(heavy) }
}

function keepFirst(lines: OverflowLine[]): OverflowLine[] {
  return [...new Map(lines.map(line => [`${line.id} ${line.name} ${line.number ?? ''}`, line])).values()]
}
