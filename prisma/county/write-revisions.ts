import { Prisma } from '@/lib/generated/prisma/client'
import { fingerprint } from '@/lib/record/fingerprint'
import { recordOf } from '@/lib/records'
import { addDays, addMinutes } from '@/lib/system/clock/shanghai'
import { findKeeper } from './accounts'
import { readEntry } from './read-entry'
import type { County, OpenRevision } from './types'
import type { Row, Written } from './written'

type RevisionRow = Prisma.RevisionCreateManyInput

/** Some minute of a working day, another for each record. */
const workTime = (at: Date, daysAgo: number, id: number) =>
  addMinutes(addDays(at, -daysAgo), 8 * 60 + 30 + ((id * 7) % 540))

function publishRow(written: Written, county: County, row: Row, withdraws: boolean): RevisionRow {
  const { entry, id, snapshot } = row
  const record = recordOf(entry.kind)
  const author = written.idOf(findKeeper(county.accounts, county.places, entry.place).key)
  const at = workTime(county.at, withdraws ? entry.withdrawn!.daysAgo : entry.daysAgo, id)
  return {
    kind: entry.kind,
    recordId: id,
    // Of a new area the one above decides; what is taken away is its own matter.
    areaId: record.areaOf(snapshot, withdraws ? id : null)!,
    state: 'PUBLISHED',
    withdraws,
    title: record.titleOf(snapshot),
    snapshot: snapshot as Prisma.InputJsonValue,
    before: withdraws ? (snapshot as Prisma.InputJsonValue) : Prisma.DbNull,
    baseHash: '',
    authorId: author,
    reviewerId: author,
    createdAt: at,
    updatedAt: at,
    submittedAt: at,
    reviewedAt: at,
  }
}

/** The history of every record: published once, some withdrawn since. */
export async function writeHistory(written: Written, county: County): Promise<void> {
  const rows = [...written.rows.values()]
  const gone = rows.filter(({ entry }) => entry.withdrawn)
  const data = [
    ...rows.map(row => publishRow(written, county, row, false)),
    ...gone.map(row => publishRow(written, county, row, true)),
  ].sort((a, b) => Number(a.reviewedAt) - Number(b.reviewedAt))
  await written.db.revision.createMany({ data })
  const nameOf = new Map(county.accounts.map(({ key, name }) => [written.idOf(key), name]))
  const lines = data.map(({ kind, recordId, areaId, title, withdraws, authorId, reviewedAt }) => ({
    at: reviewedAt!,
    staffId: authorId,
    staffName: nameOf.get(authorId)!,
    areaId,
    action: 'revision.publish',
    kind,
    recordId,
    summary: `${withdraws ? '撤下' : '发布'}${recordOf(kind).label}“${title}”`,
  }))
  await written.db.logEntry.createMany({ data: lines })
}

type Phoned = { phones?: { id: number | null }[] }

/** As the form sends it: what stays of the record's numbers keeps its id. */
function keepPhones(snapshot: Phoned, live: Phoned): Phoned {
  if (!snapshot.phones) return snapshot
  return { ...snapshot, phones: snapshot.phones.map((phone, n) => ({ ...phone, id: live.phones![n]!.id })) }
}

async function openRow(written: Written, county: County, open: OpenRevision): Promise<RevisionRow> {
  const { about, entry, author, daysAgo, state, reason, withdraws } = open
  const record = recordOf(entry.kind)
  const recordId = about && written.idOf(about)
  const live = recordId ? await record.read(written.db, recordId) : null
  const read = readEntry(entry, written.idOf)
  const snapshot = live ? keepPhones(read as Phoned, live as Phoned) : read
  const at = workTime(county.at, daysAgo, written.idOf(author))
  return {
    kind: entry.kind,
    recordId: recordId || null,
    areaId: record.areaOf(snapshot, recordId || null)!,
    state,
    withdraws,
    title: record.titleOf(snapshot),
    snapshot: snapshot as Prisma.InputJsonValue,
    baseHash: live ? fingerprint(live) : '',
    reason,
    authorId: written.idOf(author),
    createdAt: at,
    updatedAt: at,
    submittedAt: state === 'DRAFT' ? null : at,
    reviewerId: state === 'RETURNED' ? written.idOf(county.accounts[0]!.key) : null,
    reviewedAt: state === 'RETURNED' ? addDays(at, 1) : null,
  }
}

/** What waits for somebody. */
export async function writeOpen(written: Written, county: County): Promise<void> {
  const data: RevisionRow[] = []
  for (const open of county.open) data.push(await openRow(written, county, open))
  await written.db.revision.createMany({ data })
}
