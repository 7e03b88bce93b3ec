import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { FieldChange } from '@/lib/revision/proposal/compare'
import classes from './ChangeTable.module.css'

type Props = { caption: string; changes: FieldChange[]; before: string; after: string }

const say = (value: string | null) => <span className={classes.value}>{value || '（空）'}</span>

/** What differs, field by field: two versions side by side. @param before, after the headings of the versions */
export function ChangeTable({ caption, changes, before, after }: Props) {
  const columns: Column<FieldChange>[] = [
    { label: '栏', render: change => change.label },
    { label: before, render: change => <del className={classes.old}>{say(change.before)}</del> },
    { label: after, render: change => <ins className={classes.new}>{say(change.after)}</ins> },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={changes}
      keyOf={({ label }) => label}
      empty="没有不同。"
    />
  )
}
