import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

export type Column<Row> = { label: string; render: (row: Row) => ReactNode }

type Props<Row> = {
  /** What the table is, for those who cannot see it. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string | number
  /** Said in the place of a table without rows. */
  empty: string
}

/** Rows and columns; on a narrow screen each row becomes a block with its labels. */
export function DataTable<Row>({ caption, columns, rows, keyOf, empty }: Props<Row>) {
  if (!rows.length) return <p className={classes.empty}>{empty}</p>
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
            {columns.map(({ label, render }) => (
              <td key={label} data-label={label}>
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
