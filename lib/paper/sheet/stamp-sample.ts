/** Across the sheet, light enough to read through and too dark to hand out. */
const LOOK = 'fill="#9f1d16" fill-opacity="0.22" font-weight="700" text-anchor="middle"'

const WHITE = /<path class="typst-shape" fill="#ffffff" [^>]*d="M 0 0v ([\d.]+) h ([\d.]+) v -[\d.]+ Z "\/>/g

/** Typst draws the white of every page on the first: that of the second would hide what stands there. */
function dropWhite(svg: string, width: number, tall: number): string {
  const isPage = (v: string, h: string) =>
    Math.abs(Number(v) - tall) < 0.1 && Math.abs(Number(h) - width) < 0.1
  return svg.replace(WHITE, (path, v: string, h: string) => (isPage(v, h) ? '' : path))
}

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
  return dropWhite(svg, Number(width), tall).replace(/<\/svg>\s*$/, `${stamps.join('')}</svg>`)
}
