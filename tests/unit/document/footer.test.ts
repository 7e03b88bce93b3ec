import { expect, test } from 'vitest'
import { describeChecks } from '@/components/resident/AreaFooter'
import type { CardLine, CardPhone } from '@/lib/directory/card/types'

const MAY = new Date('2026-05-03T02:00:00Z')
const line = (verified: (Date | null)[], pending = false) =>
  ({ phones: verified.map(verifiedAt => ({ verifiedAt }) as CardPhone), pending }) as CardLine

test('a check of one number is not said of the national ones beside it', () => {
  expect(describeChecks(MAY, [line([MAY, null])])).toEqual(['号码核验至2026年5月3日，其余是全国统一号码'])
  expect(describeChecks(MAY, [line([MAY])])).toEqual(['号码核验至2026年5月3日'])
})

test('without any check the numbers are national, and what is being checked is said only where something is', () => {
  expect(describeChecks(null, [line([null])])).toEqual(['号码都是全国统一号码'])
  expect(describeChecks(null, [line([null], true)])).toEqual(['号码都是全国统一号码', '有的本地号码还在核实'])
})

test('a page without numbers claims nothing of them', () => {
  expect(describeChecks(null, [])).toEqual([])
  expect(describeChecks(null, [line([], true)])).toEqual(['有的本地号码还在核实'])
})
