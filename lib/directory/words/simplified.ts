import { Converter } from 'opencc-js/t2cn'

// Of the standards that OpenCC knows, Taiwan's also knows 著火 as 着火.
const convert = Converter({ from: 'tw', to: 'cn' })

/** Traditional characters as simplified ones, by phrases (OpenCC); what is simplified stays as it is. */
export function toSimplified(text: string): string {
  return convert(text)
}
