import { expect, test } from 'vitest'
import { getBatch, readBatchFile } from '@/lib/paper/batch/batches'
import { resumeBatch } from '@/lib/paper/batch/steer-batch'
import { setActive } from '@/lib/staff/people/change-staff'
import { beginBatch, planBatch } from '@/tests/support/batch'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { openHolder } from '@/tests/support/waiting'

const directory = useDirectory()

test('a batch whose starter is deactivated meanwhile prints nothing, and a colleague takes it up', async () => {
  const { code, clerk, townId } = await openCounty(directory, { villages: 2 })
  const admin = await directory.addActor('ADMIN', 'NM')
  const colleague = await directory.addActor('EDITOR', code)
  const before = await directory.count('CardEdition')
  // What is written waits at its file, the last thing before the batch's end.
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('LOCK TABLE "PrintFile" IN ACCESS EXCLUSIVE MODE')
  const started = await beginBatch(clerk, { ...(await planBatch(clerk, townId)), pages: 'repeated' }, '停用')
  await holder.waitFor(1)
  expect((await setActive(admin, clerk.id, false)).ok).toBe(true)
  await holder.query('COMMIT')
  await holder.close()
  await started.running
  const failed = { state: 'FAILED', reason: expect.stringContaining('账号已经停用') }
  expect(await getBatch(colleague, started.batchId)).toMatchObject(failed)
  expect(await directory.count('CardEdition')).toBe(before)
  expect(await readBatchFile(colleague, started.batchId)).toBeNull()
  await (await resumeBatch(colleague, started.batchId))!.running
  expect(await getBatch(colleague, started.batchId)).toMatchObject({ state: 'DONE', isRepeated: true })
})
