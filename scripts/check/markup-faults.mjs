/**
 * Drawings that iOS before 12.2 leaves empty: there `<use>` knows its drawing by `xlink:href` alone.
 * @param {string} source of a view, or of anything that writes markup
 * @param {{ file: string }} where
 * @returns {string[]} a line each
 */
export function findMarkupFaults(source, { file }) {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    const uses = line.match(/<use\b[^>]*>?/g) ?? []
    const empty = uses.filter(use => !/xlinkHref=|xlink:href=/.test(use))
    return empty.map(use => `${file}:${index + 1} ${use} draws nothing in iOS 12.0: xlinkHref`)
  })
}
