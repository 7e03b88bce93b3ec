import { expect, test } from 'vitest'
import { makeLoader } from '@/lib/system/process/loader'

/** A loader over readings that are held until let go. */
function openLoader() {
  const readings: { keys: string[]; letGo: (error?: Error) => void }[] = []
  const load = makeLoader<string>(
    keys =>
      new Promise((resolve, reject) => {
        const found = new Map(keys.filter(key => key.startsWith('k')).map(key => [key, `${key}!`]))
        readings.push({ keys, letGo: error => (error ? reject(error) : resolve(found)) })
      }),
  )
  const reading = async (i: number) => {
    await expect.poll(() => readings.length).toBeGreaterThan(i)
    return readings[i]!
  }
  return { load, reading, readings }
}

test('however many ask for however much, one reading is under way, and the next takes all who came', async () => {
  const { load, reading, readings } = openLoader()
  const first = load('k0')
  await reading(0)
  const others = Array.from({ length: 200 }, (_, i) => load(`k${i % 100}`))
  expect(readings).toHaveLength(1)
  readings[0]!.letGo()
  expect(await first).toBe('k0!')
  expect((await reading(1)).keys).toHaveLength(99)
  readings[1]!.letGo()
  expect(await Promise.all(others)).toEqual(others.map((_, i) => `k${i % 100}!`))
})

test('what names nothing is undefined; a reading that fails fails for those in it alone', async () => {
  const { load, reading } = openLoader()
  const nothing = load('nothing')
  ;(await reading(0)).letGo()
  expect(await nothing).toBeUndefined()
  const lost = load('k1')
  ;(await reading(1)).letGo(new Error('silent'))
  await expect(lost).rejects.toThrow('silent')
  const again = load('k1')
  ;(await reading(2)).letGo()
  expect(await again).toBe('k1!')
})

test('a thousand keys are read in portions', async () => {
  const { load, reading } = openLoader()
  const asked = Array.from({ length: 1000 }, (_, i) => load(`k${i}`))
  for (const i of [0, 1]) {
    const { keys, letGo } = await reading(i)
    expect(keys).toHaveLength(500)
    letGo()
  }
  expect((await Promise.all(asked)).every(Boolean)).toBe(true)
})
