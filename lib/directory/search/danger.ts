import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import { searchWords } from '@/lib/directory/words/words'
import { COUNSELLING, DANGERS, type Danger } from './danger-table'
import { holdsTerm, type Query } from './query'

export type FoundDanger = Pick<Danger, 'title' | 'numbers' | 'advice'> & { counselling: string | null }

// Initials of three letters or fewer, and "ht" for 合同 as for 糊涂, are no cry for help: the last word is left out.
const TERMS = DANGERS.map(({ words }) =>
  words.split(/\s+/).map(word => {
    const [itself, sound] = searchWords(word).split(' ')
    return { itself: itself!, sound: sound ?? itself! }
  }),
)

/** Short pinyin stands inside other pinyin by chance: 找活 in many a sentence. */
const LONG_SOUND = 6

/** Letters stand for a danger where words of the query spell it, or in one that has no blanks: jializhaohuole. */
function soundsLike({ words }: Query, sound: string): boolean {
  return words.some((word, first) => {
    let run = ''
    for (let last = first; last < words.length && run.length < sound.length; last++) run += words[last]
    if (run === sound) return true
    if (sound.length >= LONG_SOUND && word.includes(sound)) return true
    return word.endsWith(sound) || (word.startsWith(sound) && word.length - sound.length <= 2)
  })
}

const dropHarmless = (text: string, { harmless }: Danger) =>
  harmless ? text.replace(new RegExp(harmless, 'g'), ' ') : text

function isMeant(query: Query, danger: Danger, at: number): boolean {
  if (query.clauses.some(clause => danger.pattern?.test(dropHarmless(clause, danger)))) return true
  // What stands together only once words are taken out was not said.
  const plain = { ...query, whole: dropHarmless(query.whole, danger), bare: '' }
  return TERMS[at]!.some(
    ({ itself, sound }) =>
      (itself !== '' && holdsTerm(plain, itself)) || (sound !== itself && soundsLike(query, sound)),
  )
}

/** 110千伏 is no call for the police. */
const MEASURE = '(千伏|kv|伏|瓦|米|元|块|斤|平|岁|亩|人|户|度|毫)'

/** Emergency numbers that somebody types are what they want: 119电话. */
function findTyped({ numbers, whole }: Query): FoundDanger[] {
  const typed = EMERGENCY_NUMBERS.filter(
    ({ number }) => numbers.includes(number) && !new RegExp(`${number}${MEASURE}`).test(whole),
  )
  return typed.map(({ number, name }) => ({
    title: `${name}打${number}`,
    numbers: [number],
    advice: [],
    counselling: null,
  }))
}

/**
 * The dangers that somebody speaks of, the worst first: what stands above everything else that is found. A word too
 * many here costs a line on a screen, one too few costs more.
 */
export function findDangers(query: Query): FoundDanger[] {
  const meant = DANGERS.filter((danger, at) => isMeant(query, danger, at)).map(
    ({ title, numbers, advice, counselling }) => ({
      title,
      numbers,
      advice,
      counselling: counselling ? COUNSELLING : null,
    }),
  )
  const named = findTyped(query).filter(({ numbers }) => !meant.some(m => m.numbers.includes(numbers[0]!)))
  return [...meant, ...named]
}
