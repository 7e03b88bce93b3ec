/** Across the sheet, light enough to read through and too dark to hand out. */
const LOOK = 'fill="#9f1d16" fill-opacity="0.22" font-weight="700" text-anchor="middle"'

/**
 * Writes a mark across each page of a drawing, so that nobody takes it for what is printed.
 * @param svg a document of Typst's: its pages, all of one size, one below the other
 * @throws Error where it has no viewBox
 */
export function stampSample(svg: string, pages: number, mark: string): string {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  if (!width || !height) throw new Error('a drawing without a viewBox')
  const tall = Number(height) / pages
  const x = Number(width) / 2
  const size = Math.min(x, tall / 2)
  const stamps = Array.from({ length: pages }, (_, page) => {
    const y = (page + 0.5) * tall
    return `<text x="${x}" y="${y}" font-size="${size}" transform="rotate(-30 ${x} ${y})" ${LOOK}>${mark}</text>`
  })
  return svg.replace(/<\/svg>\s*$/, `${stamps.join('')}</svg>`)
}
