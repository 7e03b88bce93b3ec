/** Why a file was not kept, so that its sender knows what to do about it. */
export const LOST_WHY = {
  heic: '是苹果手机的HEIC格式，打不开，先截个屏再传',
  large: '超过10MB，先截个屏再传',
  empty: '是空的，请另选一张',
  other: '不是照片，请另选一张',
  broken: '打不开，可能坏了，请另选一张，或者过一会儿再传',
} as const

export type LostWhy = keyof typeof LOST_WHY

/** `at`: which field of the form it came from, from 1. */
export type LostPicture = { at: number; why: LostWhy }

/** As an address carries them to the page that says so: "1heic,3large". */
export const writeLost = (lost: LostPicture[]) => lost.map(({ at, why }) => `${at}${why}`).join(',')

/** The other way; what is none is left out. */
export function readLost(typed: string | null): LostPicture[] {
  return (typed ?? '').split(',').flatMap(part => {
    const [, at, why = ''] = /^([1-9])([a-z]+)$/.exec(part) ?? []
    return at && Object.hasOwn(LOST_WHY, why) ? [{ at: Number(at), why: why as LostWhy }] : []
  })
}

/** @param most how many fields the form had: one needs no number */
export function sayLost({ at, why }: LostPicture, most: number): string {
  return `${most > 1 ? `第${at}张照片` : '照片'}没收下：${LOST_WHY[why]}。`
}
