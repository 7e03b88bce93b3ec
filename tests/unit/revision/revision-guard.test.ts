import { beforeAll, expect, test } from 'vitest'
import { listRevisions } from '@/lib/revision/history/history'
import type { Proposal } from '@/lib/revision/proposal/proposal'
import { publishRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let editor: Actor
let stranger: Actor
let region: Actor
let countyId: number
let otherId: number

beforeAll(async () => {
  editor = await directory.addActor('EDITOR', 'GY')
  stranger = await directory.addActor('PUBLISHER', 'DH')
  region = await directory.addActor('PUBLISHER', 'BT')
  countyId = await directory.idOf('GY')
  otherId = await directory.idOf('DH')
})

const team = (areaId: number, name: string) => ({
  areaId,
  name,
  teamCount: 1,
  description: null,
  source: null,
})

const add = (areaId: number, name: string, extra: Partial<Proposal> = {}): Proposal => ({
  ...{ kind: 'TEAM', recordId: null, revisionId: null, seen: 'new', intent: 'draft' },
  ...{ snapshot: team(areaId, name) },
  ...extra,
})

async function save(actor: Actor, proposal: Proposal) {
  const outcome = await saveProposal(actor, proposal)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome
}

const stateOf = async (id: number) =>
  (await getPrisma().revision.findUniqueOrThrow({ where: { id }, select: { state: true } })).state

const seenOf = async (recordId: number | null, revisionId: number | null = null) =>
  (await readWorkingCopy(getPrisma(), 'TEAM', recordId, revisionId)).seen

test('another area’s proposal of a new record is neither read nor set aside under one’s own area', async () => {
  const { revisionId } = await save(editor, add(countyId, '固阳的队', { intent: 'submit' }))
  const refused = { where: { action: 'refused' }, _sum: { times: true } } as const
  const count = async () => (await getPrisma().logEntry.aggregate(refused))._sum.times ?? 0
  const before = await count()
  for (const seen of ['new', await seenOf(null, revisionId)])
    await expect(
      saveProposal(stranger, add(otherId, '东河的队', { revisionId, seen, intent: 'publish' })),
    ).rejects.toThrow('refused: area')
  expect(await count()).toBe(before + 2)
  expect(await stateOf(revisionId)).toBe('SUBMITTED')
})

test('nothing is carried into another area, where others or four eyes decide', async () => {
  await directory.query('UPDATE "Area" SET "fourEyes" = true WHERE id = $1', [countyId])
  const draft = await save(region, add(otherId, '搬家的队'))
  const moved = { revisionId: draft.revisionId, seen: await seenOf(null, draft.revisionId) }
  const moving = await saveProposal(region, add(countyId, '搬家的队', { ...moved, intent: 'publish' }))
  expect(moving).toMatchObject({ ok: false, why: 'impossible', message: expect.stringContaining('别的区域') })

  const { recordId } = await save(stranger, add(otherId, '东河的老队', { intent: 'publish' }))
  const live = { recordId, seen: await seenOf(recordId), intent: 'publish' as const }
  expect(await saveProposal(region, add(countyId, '东河的老队', live))).toMatchObject({ why: 'impossible' })
  await save(stranger, add(otherId, '东河的老队', { ...live, withdraws: true }))
  const gone = { ...live, seen: await seenOf(recordId) }
  expect(await saveProposal(editor, add(countyId, '东河的老队', { ...gone, intent: 'draft' }))).toMatchObject(
    {
      why: 'impossible',
    },
  )
  await directory.query('UPDATE "Area" SET "fourEyes" = false WHERE id = $1', [countyId])
})

test('a save at the moment of publication: what was published stays published', async () => {
  const { recordId } = await save(region, add(countyId, '并发的队', { intent: 'publish' }))
  for (let round = 0; round < 8; round++) {
    const draft = await save(
      editor,
      add(countyId, `并发的队${round}`, { recordId, seen: await seenOf(recordId), intent: 'submit' }),
    )
    const seen = await seenOf(recordId)
    const lock = Number(/\.(\d+) /.exec(seen)![1])
    const [published, saved] = await Promise.all([
      publishRevision(region, draft.revisionId, lock),
      saveProposal(round % 2 ? editor : region, add(countyId, '后来的', { recordId, seen })),
    ])
    expect([published.ok, saved.ok].filter(Boolean)).toHaveLength(1)
    if (published.ok) expect(await stateOf(draft.revisionId)).toBe('PUBLISHED')
    await getPrisma().revision.updateMany({
      where: { recordId, kind: 'TEAM', state: 'DRAFT' },
      data: { state: 'DISCARDED' },
    })
  }
})

test('of two versions the one that is not used stays in the history', async () => {
  const { recordId } = await save(region, add(countyId, '两版的队', { intent: 'publish' }))
  const aside = await save(
    editor,
    add(countyId, '没有用上的名字', { recordId, seen: 'older', intent: 'aside' }),
  )
  expect(await stateOf(aside.revisionId)).toBe('DISCARDED')
  const history = await listRevisions(editor, 'TEAM', recordId!)
  expect(history!.title).toBe('两版的队')
  expect(history!.revisions[0]!.changes).toEqual([
    { label: '队名', before: '两版的队', after: '没有用上的名字' },
  ])
  await expect(
    saveProposal(stranger, add(countyId, '别处的', { recordId, seen: 'older', intent: 'aside' })),
  ).rejects.toThrow('refused: area')
})
