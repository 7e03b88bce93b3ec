import { expect, test } from 'vitest'
import { getArea } from '@/lib/directory/area/areas'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

test('the cards of many areas are those of each', async () => {
  const codes = ['GY', 'GY-JS', 'GY-JS-ZN', 'YQ-SLY', 'SH']
  const now = new Date()
  const ids: number[] = []
  for (const code of codes) ids.push(await directory.idOf(code))
  const cards = await loadCards(ids, now)
  for (const [i, code] of codes.entries()) {
    const card = await getCard((await getArea(code))!, now)
    expect(cards.get(ids[i]!)).toEqual(card)
  }
})
