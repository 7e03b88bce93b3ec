/** Full sheets of A4 labels that every stationer has: labels across and down, in millimetres. */
export type LabelStock = {
  title: string
  columns: number
  rows: number
  width: number
  height: number
  /** Where the first label begins. */
  x: number
  y: number
  /** Between two labels of a row. */
  gap: number
}

/** Nothing is printed nearer to the edge of a sheet: no office printer reaches it. */
export const FREE_EDGE = 5.2
/** Above and below a sticker a line of 8 pt finds its place and says where to cut, each a little apart. */
const WORDS = 2 * (8 * 0.3528 + 1.2)

/** The smallest labels first: most stickers on a sheet. */
export const STOCKS = {
  '3x8': { title: '3×8（70×37毫米）', columns: 3, rows: 8, width: 70, height: 37, x: 0, y: 0.5, gap: 0 },
  '2x7': {
    title: '2×7（99.1×38.1毫米）',
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    x: 4.65,
    y: 15.15,
    gap: 2.5,
  },
  '2x4': {
    title: '2×4（99.1×67.7毫米）',
    columns: 2,
    rows: 4,
    width: 99.1,
    height: 67.7,
    x: 4.65,
    y: 13.1,
    gap: 2.5,
  },
} satisfies Record<string, LabelStock>
export type StockName = keyof typeof STOCKS
export const STOCK_NAMES = Object.keys(STOCKS) as StockName[]

/** What a label leaves to print on, on its way from where it lies to the edge that is nearest. */
const roomOf = (size: number, offset: number) => size - 2 * Math.max(0.5, FREE_EDGE - offset)

/**
 * The stock whose labels a sticker is cut out of.
 * @returns null where it is larger than any label
 */
export function chooseStock({ width, height }: { width: number; height: number }): StockName | null {
  const fits = (name: StockName) => {
    const stock = STOCKS[name]
    return width <= roomOf(stock.width, stock.x) && height + WORDS <= roomOf(stock.height, stock.y)
  }
  return STOCK_NAMES.find(fits) ?? null
}

/** How many labels a sheet has. */
export function countLabels({ columns, rows }: LabelStock): number {
  return columns * rows
}
