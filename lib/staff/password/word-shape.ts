/** What a word is dressed with is mostly a year, a birthday or "123!"; what is longer carries something of its own. */
const MOST_DRESS = 8

const LEET: Record<string, string> = { '@': 'a', '4': 'a', '3': 'e', '0': 'o', $: 's', '5': 's', '7': 't' }

// Every syllable of pinyin has this shape; a few that do not exist have it, too.
const INITIAL = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?'
const FINAL =
  '(?:iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)'
const FEW_SYLLABLES = new RegExp(`^(?:${INITIAL}${FINAL}){1,4}$`)

/** The ways to read figures and signs as letters: "1" is an i or an l. */
const unleet = (text: string) =>
  ['i', 'l'].map(one => text.replace(/[@430$57]/g, sign => LEET[sign]!).replace(/[1!|]/g, one))

const reverse = (text: string) => [...text].reverse().join('')

/** The one word that stands in a password with figures and signs around it, empty where there is none or too much. */
function undress(password: string): string {
  const word = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return password.length - word.length > MOST_DRESS ? '' : word
}

/**
 * Whether a password is one word of a list with figures and signs around it ("Password2026!"), also backwards or with
 * figures for letters: nobody guesses in another order.
 */
export function isDressedWord(password: string, words: ReadonlySet<string>): boolean {
  const bare = password.toLowerCase()
  const read = [undress(bare), bare].flatMap(text => [text, ...unleet(text)])
  return read.some(text => text !== '' && (words.has(text) || words.has(reverse(text))))
}

/** Whether it is so with up to four syllables of pinyin, as names and sayings are ("zhangwei1988", "woaini1314"). */
export function isDressedPinyin(password: string): boolean {
  return FEW_SYLLABLES.test(undress(password.toLowerCase()))
}
