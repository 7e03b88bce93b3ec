/** The picture at the head of a county's page: a strip as wide as a telephone shows it sharp, and light on a bad line. */
export const HEAD_PICTURE = { width: 720, height: 180, mostBytes: 30 * 1024 } as const

export const LONGEST_HEAD_WORDS = 100
