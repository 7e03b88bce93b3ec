import 'server-only'
import { loadGuesser } from './guesser'
import { isDressedPinyin, isDressedWord } from './word-shape'

/** What of an account guessers know. */
export type PasswordOwner = {
  email: string
  /** The person's name, and others that stand for them (their area's). */
  names?: string[]
}

/** Below 10^8 guesses (zxcvbn's score 3) a password does not outlast somebody who tries at their leisure. */
const ENOUGH = 3
/** What comes later makes no weak beginning of a sentence; reading all of it would only cost time. */
const MOST_READ = 64
/** What the product and its staff are called. */
const HOUSE_WORDS = ['mingbaika', '明白卡', 'neimenggu', 'shequ', 'mima']

const COMMON = '这个密码太常见，猜密码的人最先试的就是这样的。'
const PINYIN = '这个密码只有短短几个拼音，像人名、地名或者一句常说的话，别人容易想到。'
const OWN = '这个密码主要是姓名、邮箱或者本地的名字，别人容易想到。'
const PLAIN = '这个密码有太多连着的、重复的字符，或者是年份日期，容易猜。'

/** Names as they are typed in a password: in characters, in pinyin, by its initials. */
async function listNames(names: string[]): Promise<string[]> {
  const { pinyin } = await import('pinyin-pro')
  return names.flatMap(name => {
    const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
    return [name, syllables.join(''), ...syllables]
  })
}

async function listOwnWords({ email, names = [] }: PasswordOwner): Promise<string[]> {
  const words = [...HOUSE_WORDS, email, ...email.split(/[^\p{L}\p{N}]+/u), ...(await listNames(names))]
  return words.map(word => word.toLowerCase()).filter(word => word.length > 1)
}

type Match = { pattern: string; token: string; dictionaryName?: string }

/** What most of a password was found to be. */
function sayWeakness(sequence: Match[]): string {
  const [longest] = [...sequence].sort((one, two) => two.token.length - one.token.length)
  if (longest?.dictionaryName === 'userInputs') return OWN
  return longest?.pattern === 'dictionary' ? COMMON : PLAIN
}

/** Why a password is soon guessed, in Chinese, or null where it is not. */
export async function findWeakness(password: string, owner: PasswordOwner): Promise<string | null> {
  const [{ zxcvbn, words }, own] = await Promise.all([loadGuesser(), listOwnWords(owner)])
  const plain = password.normalize('NFKC').slice(0, MOST_READ)
  if (isDressedWord(plain, new Set(own))) return OWN
  if (isDressedWord(plain, words)) return COMMON
  if (isDressedPinyin(plain)) return PINYIN
  const { score, sequence } = zxcvbn.check(plain, own)
  return score < ENOUGH ? sayWeakness(sequence as Match[]) : null
}
