import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lane, makeQueue, QueueFull } from '@/lib/paper/press/queue'

const BOUNDS = { public: 3, staff: 2, batch: 4 }

/** A queue whose worker is held until `letGo`, and the order in which its work was begun. */
function openQueue() {
  const queue = makeQueue(BOUNDS)
  const begun: string[] = []
  let letGo = () => {}
  const held = queue.add('staff', null, () => new Promise<void>(done => (letGo = done)))
  const add = (lane: Lane, name: string, key: string | null = null) =>
    queue.add(lane, key, async () => void begun.push(name))
  return { queue, begun, add, letGo: () => letGo(), held }
}

test('a full lane refuses at once, and leaves the others their room', async () => {
  const { add, letGo, held } = openQueue()
  const waiting = ['a', 'b', 'c'].map(name => add('public', name))
  await expect(add('public', 'd')).rejects.toThrow(QueueFull)
  waiting.push(add('staff', 'e'))
  letGo()
  await Promise.all([held, ...waiting])
  await add('public', 'f')
})

test('the same work under way is done once, for all who ask; done, it is done anew', async () => {
  const { add, begun, letGo, held } = openQueue()
  const asked = Array.from({ length: 50 }, () => add('public', 'card', 'card of X'))
  letGo()
  await Promise.all([held, ...asked])
  expect(begun).toEqual(['card'])
  await add('public', 'card', 'card of X')
  expect(begun).toEqual(['card', 'card'])
})

test('work that fails fails for who asked for it, and the next goes on', async () => {
  const { queue, add, letGo, begun } = openQueue()
  const bad = queue.add('public', null, () => Promise.reject(new Error('ink')))
  const good = add('public', 'good')
  letGo()
  await expect(bad).rejects.toThrow('ink')
  await good
  expect(begun).toEqual(['good'])
})

test('law: nobody waits for two pieces of a batch, and a batch is never left waiting by a full house', async () => {
  const lane = fc.constantFrom<Lane>('public', 'staff', 'batch')
  await fc.assert(
    fc.asyncProperty(fc.array(lane, { maxLength: 30 }), async lanes => {
      const { add, begun, letGo, held } = openQueue()
      const done = lanes.map((lane, i) => add(lane, `${lane} ${i}`).catch(() => undefined))
      const taken = new Map<string, number>()
      const asked = lanes.filter(lane => {
        taken.set(lane, (taken.get(lane) ?? 0) + 1)
        return taken.get(lane)! <= BOUNDS[lane]
      })
      letGo()
      await Promise.all([held, ...done])
      const order = begun.map(name => name.split(' ')[0]!)
      expect(order.toSorted()).toEqual(asked.toSorted())
      const lastOther = order.findLastIndex(lane => lane !== 'batch')
      expect(order.slice(0, lastOther + 1).filter(lane => lane === 'batch').length).toBeLessThanOrEqual(1)
    }),
  )
  // Others who never stop coming: the batch has its turn all the same.
  const { queue, begun, add, letGo } = openQueue()
  const again = (left: number): Promise<unknown> =>
    queue.add('public', null, async () => void (left && again(left - 1)))
  const batch = add('batch', 'piece')
  again(100)
  letGo()
  await batch
  expect(begun).toEqual(['piece'])
})

test('law: of two hands, whoever waits sees no two pieces of a batch begun before them', async () => {
  const lane = fc.constantFrom<Lane>('public', 'staff', 'batch')
  await fc.assert(
    fc.asyncProperty(fc.array(lane, { minLength: 1, maxLength: 30 }), async lanes => {
      const queue = makeQueue({ public: 30, staff: 30, batch: 30 }, 2)
      const begun: Lane[] = []
      let underWay = 0
      let most = 0
      const add = (lane: Lane) =>
        queue.add(lane, null, async () => {
          begun.push(lane)
          most = Math.max(most, ++underWay)
          await Promise.resolve()
          underWay--
        })
      const letGo: (() => void)[] = []
      const held = [1, 2].map(() =>
        queue.add('batch', null, () => new Promise<void>(done => letGo.push(done))),
      )
      const done = lanes.map(add)
      for (const go of letGo) go()
      await Promise.all([...held, ...done])
      expect(most).toBeLessThanOrEqual(2)
      const lastOther = begun.findLastIndex(lane => lane !== 'batch')
      expect(begun.slice(0, lastOther + 1).filter(lane => lane === 'batch')).toEqual([])
    }),
  )
})
