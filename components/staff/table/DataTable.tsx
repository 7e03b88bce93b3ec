import type { ReactNode } from 'react'
import classes from './DataTable.module.css'

export type Column<Row> = { label: string; render: (row: Row) => ReactNode }

type Key = string | number

type Table<Row> = {
  /** What the table is, for those who cannot see it. */
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  /** Said in the place of a table without rows. */
  empty: string
}

type Keyed<Row> = Table<Row> & { keyOf: (row: Row) => Key }

const idOf = (row: unknown) => (row as { id: Key }).id

/**
 * Rows and columns; on a narrow screen each row becomes a block with its labels.
 * @param props.keyOf what tells rows apart that have no id
 */
export function DataTable<Row extends { id: Key }>(props: Table<Row>): ReactNode
export function DataTable<Row>(props: Keyed<Row>): ReactNode
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf = idOf,
  empty,
}: Table<Row> & Partial<Keyed<Row>>) {
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
