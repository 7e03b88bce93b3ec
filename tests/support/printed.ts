import fc from 'fast-check'
import type { PrintedCategory, PrintedLine } from '@/lib/paper/sheet/printed'

const word = fc.constantFrom('', '上门看病', '药怎么打', '说话解闷', '夜里也接')
const number = fc.constantFrom('04728112345', '04728112346', '13800000000', '12316')
const hours = fc.constantFrom('24小时', '周一至周五 8:30–17:30')
const note = fc.constantFrom('', '值班室', '全国统一号码')

const phone = fc.record(
  { id: fc.oneof(fc.nat(9), fc.constant(null)), number, note, hours },
  { requiredKeys: ['id', 'number', 'note'] },
)
const phones = fc.uniqueArray(phone, {
  minLength: 1,
  maxLength: 3,
  selector: phone => phone.number,
})

const line = (baseServiceId: number): fc.Arbitrary<PrintedLine> =>
  fc.record({
    baseServiceId: fc.constant(baseServiceId),
    name: word,
    description: word,
    phones,
    hours,
    fallback: fc.boolean(),
  })

/** Cards of up to three categories of up to three lines, each service once. */
export const printedCard: fc.Arbitrary<PrintedCategory[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 13 }), { maxLength: 9 })
  .chain(ids => fc.tuple(...ids.map(line)))
  .chain(lines =>
    fc.constantFrom(1, 2, 3).map(count =>
      Array.from({ length: count }, (_, i) => ({
        slug: `c${i}`,
        name: `类别${i}`,
        lines: lines.filter((_, at) => at % count === i),
      })),
    ),
  )
