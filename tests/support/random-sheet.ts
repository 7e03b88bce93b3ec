import fc from 'fast-check'
import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import type { Sheet, SheetLine, SheetPhone } from '@/lib/paper/sheet/sheet'
import { makeSheet } from './sheet'

const SIGNS = [...'农药镇社区应急医疗法律维权就业拉话打井修渠放羊接生看病陪护，、·A3']
const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...SIGNS), { minLength, maxLength }).map(signs => signs.join(''))

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30'))
  .map(([hour, minute]) => `${hour}:${minute}`)
const span = fc.tuple(clock, clock).map(([from, to]) => `${from}–${to}`)
const days = fc.constantFrom('每天', '周一至周五', '周二、周四、周日', '夏季（5月1日至9月30日）')
const timetable: fc.Arbitrary<HoursGroup[]> = fc.oneof(
  fc.constantFrom<HoursGroup[]>(
    [['24小时']],
    [['以接听为准']],
    [['周一至周五', '8:30–12:00', '14:30–17:30']],
  ),
  fc.array(
    fc
      .tuple(days, fc.array(span, { minLength: 1, maxLength: 3 }))
      .map(([when, spans]): HoursGroup => [when, ...spans]),
    { minLength: 1, maxLength: 3 },
  ),
)

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`))
const number = fc.oneof(
  digits(5),
  digits(7).map(local => `0472 ${local}`),
  digits(8).map(local => `0471 ${local}`),
  digits(8).map(local => `138 ${local.slice(0, 4)} ${local.slice(4)}`),
)
const phone: fc.Arbitrary<SheetPhone> = fc.record({
  number,
  ext: fc.oneof(fc.constant(''), digits(3)),
  label: fc.constantFrom('', '全国统一号码', '值班手机', '会说蒙古语的那一位'),
  hours: timetable,
  fallback: fc.constant(false),
})
const fallback: SheetPhone = { number: '12345', ext: '', label: '', hours: [['24小时']], fallback: true }

/** A line with one to three numbers, whoever types it. */
export const anyLine: fc.Arbitrary<SheetLine> = fc.record({
  id: fc.nat(9999).map(String),
  name: words(1, 30),
  description: fc.oneof(fc.constant(''), words(1, 45)),
  phones: fc.oneof(
    { arbitrary: fc.array(phone, { minLength: 1, maxLength: 3 }), weight: 5 },
    { arbitrary: fc.constant<SheetPhone[]>([fallback]), weight: 1 },
  ),
})

const CATEGORIES = ['救援', '拉话话', '应急救援', '医疗和义诊', '应急抢险救援', '就业']

/** Cards of 1 to 20 lines in up to six categories, as sparse and as full as anybody may type them. */
export const anySheet: fc.Arbitrary<Sheet> = fc
  .tuple(
    // Full cards are many among those of random length, and few of them fit.
    fc.oneof(
      fc.array(anyLine, { minLength: 1, maxLength: 5 }),
      fc.array(anyLine, { minLength: 1, maxLength: 20 }),
    ),
    fc.integer({ min: 1, max: 6 }),
    fc.record({
      place: words(1, 30),
      issuer: fc.oneof(fc.constant(''), words(1, 30)),
      mongolian: fc.constantFrom('', 'ᠭᠦᠶᠠᠩ ᠰᠢᠶᠠᠨ'),
      above: fc.oneof(fc.constant('固阳县 金山镇'), words(1, 41)),
      returnTo: words(1, 25),
      note: fc.oneof(fc.constant(''), words(1, 60)),
      home: fc.constantFrom('', '自行打印 2026年11月26日'),
      verifiedTo: fc.constantFrom(null, '2026-09-30T00:00:00Z'),
    }),
  )
  .map(([lines, count, said]) => ({
    ...makeSheet([], said),
    rows: CATEGORIES.slice(0, Math.min(count, lines.length)).map((category, at) => ({
      category,
      icon: 'crop',
      lines: lines.filter((_, i) => i % Math.min(count, lines.length) === at),
    })),
  }))
