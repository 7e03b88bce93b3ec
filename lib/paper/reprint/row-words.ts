import type { ReprintRow } from './reprint'

type Left = Pick<ReprintRow, 'use' | 'handedOut' | 'posted' | 'stickered' | 'untrue'>

/** What is nowhere noted went where its use says, and comes back first. */
function splitLeft({ use, handedOut, posted, untrue }: Left): { handouts: number; posters: number } {
  if (use === 'POSTER') {
    const handouts = Math.min(handedOut, untrue)
    return { handouts, posters: untrue - handouts }
  }
  const posters = Math.min(posted, untrue)
  return { handouts: untrue - posters, posters }
}

/** Why an edition is still on the list: 还有35份在外：换发20份，张贴15份；另有10份已贴更正贴。 */
export function describeLeft(row: Left): string {
  const { handouts, posters } = splitLeft(row)
  const parts = [handouts > 0 && `换发${handouts}份`, posters > 0 && `张贴${posters}份`].filter(Boolean)
  const stickered = row.stickered > 0 ? `；另有${row.stickered}份已贴更正贴` : ''
  return `还有${row.untrue}份在外：${parts.join('，')}${stickered}`
}

/** What changed, the worst by its name: 法律咨询：0472 0000001 不用了，改打 0472 0000002 and, on a line of its own, 还有3处. */
export function describeChanges({ worst, changes }: Pick<ReprintRow, 'worst' | 'changes'>): string[] {
  const left = changes - worst.length
  return left > 0 ? [...worst, `还有${left}处`] : worst
}

/** Where an edition on the list stands: to be reprinted, or reprinted and to be exchanged. */
export function nameState({ replacement }: Pick<ReprintRow, 'replacement'>): string {
  if (!replacement) return '待重印'
  const { number, copies, left } = replacement
  return left === 0
    ? `已重印（第${number}次印，${copies}份），都发完了`
    : `已重印（第${number}次印，${copies}份），待换发`
}

type Step = Pick<ReprintRow, 'replacement' | 'number' | 'isMendable' | 'untrue' | 'isWithdrawn' | 'reprint'>

/** What is to be done next so that an edition leaves the list. */
export function nameNextStep({
  replacement,
  number,
  isMendable,
  untrue,
  isWithdrawn,
  reprint,
}: Step): string {
  if (!replacement) {
    const whose = isWithdrawn ? `${reprint.name}的` : ''
    return isMendable ? `重印${whose}，或者打更正贴` : `重印${whose}`
  }
  const { left, copies } = replacement
  if (left === 0) return `换下来没登记的，在第${replacement.number}次印那里登记；还没换的${untrue}份要再印`
  const short = copies < untrue ? `新的还差${untrue - copies}份；` : ''
  return `${short}发新的时在第${replacement.number}次印那里登记，勾上“旧的第${number}次印换下来了”`
}
