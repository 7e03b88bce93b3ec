/**
 * What a spreadsheet would run as a formula (OWASP, CSV injection), tab, return and line feed among them. One that is
 * set to Chinese or Japanese reads the full-width signs, too.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** A cell that no spreadsheet runs: what could start a formula gets a ' in front, and is then plain text. */
function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

function writeCell(text: string): string {
  const guarded = guardCell(text)
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Rows as CSV (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export function writeCsv(rows: string[][]): string {
  return `\uFEFF${rows.map(row => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}
