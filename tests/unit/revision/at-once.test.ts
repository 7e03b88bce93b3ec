import { expect, test } from 'vitest'
import { discardRevision } from '@/lib/revision/proposal/publish'
import { saveProposal } from '@/lib/revision/proposal/save'
import { useDirectory } from '@/tests/support/directory'
import { expectOk, openService } from '@/tests/support/proposals'

const directory = useDirectory()

test('two editors at once: the second sees both versions, and overwrites only what was seen', async () => {
  const { editor, publisher, open, propose } = await openService(directory)
  const mine = await propose({ description: '我写的' })
  expectOk(await saveProposal(publisher, await propose({ description: '别人写的' })))
  const told = await saveProposal(editor, mine)
  expect(told).toMatchObject({
    ok: false,
    why: 'conflict',
    conflict: { by: publisher.name, changes: [{ label: '内容', before: '别人写的', after: '我写的' }] },
  })
  if (told.ok || told.why !== 'conflict') return
  expect((await open()).proposal?.snapshot).toMatchObject({ description: '别人写的' })
  expectOk(await saveProposal(editor, { ...mine, seen: told.conflict.seen }))
  const { proposal } = await open()
  expect(proposal?.snapshot).toMatchObject({ description: '我写的' })
  expectOk(await discardRevision(editor, proposal!.id, proposal!.lock))
  expect((await open()).proposal).toBeNull()
})

test('two saves at the very same moment: one is kept, the other is told', async () => {
  const { publisher, open, propose } = await openService(directory)
  const proposals = await Promise.all([propose({ description: '甲' }), propose({ description: '乙' })])
  const outcomes = await Promise.all(proposals.map(proposal => saveProposal(publisher, proposal)))
  expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1)
  expect(outcomes.filter(outcome => !outcome.ok && outcome.why === 'conflict')).toHaveLength(1)
  expect((await open()).proposal?.snapshot).toMatchObject({ description: expect.stringMatching(/^[甲乙]$/) })
})

test('a record published meanwhile is not overwritten unseen', async () => {
  const { editor, publisher, propose } = await openService(directory)
  const mine = await propose({ description: '我写的' })
  expectOk(await saveProposal(publisher, await propose({ description: '先发布的' }, { intent: 'publish' })))
  expect(await saveProposal(editor, mine)).toMatchObject({ ok: false, why: 'conflict' })
})
