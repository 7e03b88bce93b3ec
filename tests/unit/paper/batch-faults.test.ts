import { expect, onTestFinished, test } from 'vitest'
import { getBatch, readBatchFile } from '@/lib/paper/batch/batches'
import { resumeBatch } from '@/lib/paper/batch/steer-batch'
import { beginBatch, planBatch } from '@/tests/support/batch'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

test('a run whose process is gone is seen to be lost, and is taken up from the beginning', async () => {
  const { clerk, townId } = await openCounty(directory, { towns: 2, villages: 30 })
  const before = await directory.count('CardEdition')
  const started = await beginBatch(clerk, await planBatch(clerk, townId), '中断')
  // As if another process had started it and died: this one's run finds another runner and stops.
  await directory.query(
    `UPDATE "PrintBatch" SET runner = 'gone', "beatAt" = now() - interval '2 minutes' WHERE id = $1`,
    [started.batchId],
  )
  await started.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'LOST' })
  expect(await directory.count('CardEdition')).toBe(before)
  // Two who take it up at once: one of them does.
  const taken = await Promise.all([1, 2].map(() => resumeBatch(clerk, started.batchId)))
  expect(taken.filter(run => run !== null)).toHaveLength(1)
  await Promise.all(taken.map(run => run?.running))
  expect(await directory.count('CardEdition')).toBe(before + 30)
})

test('a database that dies while the batch is being written leaves nothing of it', async () => {
  const { clerk, townId } = await openCounty(directory, { towns: 2, villages: 30 })
  const before = await directory.count('CardEdition')
  // The last thing written waits for this lock, with all editions written and not committed.
  onTestFinished(async () => {
    await directory.query('ROLLBACK')
  })
  await directory.query('BEGIN')
  await directory.query('LOCK TABLE "PrintFile" IN ACCESS EXCLUSIVE MODE')
  const started = await beginBatch(clerk, await planBatch(clerk, townId), '断电')
  const cut = async () => {
    await directory.query('SELECT pg_stat_clear_snapshot()')
    const rows = await directory.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%PrintFile%' AND pid <> pg_backend_pid()`,
    )
    return rows.length
  }
  await expect.poll(cut, { timeout: 300_000 }).toBe(1)
  await started.running
  await directory.query('ROLLBACK')
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'FAILED' })
  expect(await directory.count('CardEdition')).toBe(before)
  expect(await readBatchFile(clerk, started.batchId)).toBeNull()
})

test('a disk that is full when the file is written leaves nothing, and is said; afterwards the batch is made', async () => {
  const { clerk, townId } = await openCounty(directory, { towns: 2, villages: 30 })
  const before = await directory.count('CardEdition')
  await directory.query(`CREATE FUNCTION fill_disk() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`)
  await directory.query(
    'CREATE TRIGGER full_disk BEFORE INSERT ON "PrintFile" FOR EACH ROW EXECUTE FUNCTION fill_disk()',
  )
  const clear = () => directory.query('DROP TRIGGER IF EXISTS full_disk ON "PrintFile"')
  onTestFinished(async () => {
    await clear()
  })
  const started = await beginBatch(clerk, await planBatch(clerk, townId), '磁盘满')
  await started.running
  await clear()
  const failed = { state: 'FAILED', reason: expect.stringContaining('磁盘满了') }
  expect(await getBatch(clerk, started.batchId)).toMatchObject(failed)
  expect(await directory.count('CardEdition')).toBe(before)
  await (await resumeBatch(clerk, started.batchId))!.running
  expect(await getBatch(clerk, started.batchId)).toMatchObject({ state: 'DONE' })
})
