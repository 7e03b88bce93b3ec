import type { PrintedLine } from '@/lib/paper/sheet/printed'

/** What a paper of these lines says, or a card would say today. */
export const wordsOf = (lines: PrintedLine[]) => ({
  categories: [{ slug: 'medical', name: '医疗义诊', lines }],
  fallbackNumber: '12345',
})

/** One service, with numbers that answer. */
export const lineOf = (...numbers: string[]): PrintedLine => ({
  ...{ baseServiceId: 1, name: '义诊', description: '', hours: '24小时', fallback: false },
  phones: numbers.map(number => ({ id: 3, number, note: '' })),
})

/** The same where none answers. */
export const STANDING_IN: PrintedLine = {
  ...lineOf('12345'),
  phones: [{ id: null, number: '12345', note: '可先拨' }],
  fallback: true,
}

/** The same card today. @param waiting its numbers that are being verified again */
export const todayOf = (lines: PrintedLine[], waiting: readonly string[] = []) => ({
  ...wordsOf(lines),
  waiting: new Map([[1, new Set(waiting)]]),
})
