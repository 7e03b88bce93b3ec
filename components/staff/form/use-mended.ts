'use client'
import { type FocusEvent, useState } from 'react'
import { cleanLine, cleanText } from '@/lib/system/form/clean-text'
import { type Reader, readAs } from '@/lib/system/form/reading'
import { useAnswer, useFieldError } from './context'
import { whenReleased } from './when-released'
import { type Typed, writeField } from './write-field'

/** What is said of a field once it was left. */
type Said = { mended?: string; wrong?: string }

/** Words of one line, and of several: nothing is wrong with any, only what nobody sees is taken out. */
export const readWords: Reader = typed => readAs(cleanLine(typed))
export const readLines: Reader = typed => readAs(cleanText(typed))

function sayMended(typed: string, value: string, read: Reader): string | undefined {
  if (read === readWords || read === readLines)
    return typed.trim().replace(/\r\n?/g, '\n') === value ? undefined : '已去掉看不见的符号'
  return `已整理为 ${value}`
}

/** Reads what is typed and, where it is certain what is meant, puts that into the field. */
function mend(field: Typed, read: Reader): Said {
  const typed = field.value
  if (!typed) return {}
  const found = read(typed)
  if (!found.ok) return cleanLine(typed) ? { wrong: found.why } : {}
  if (found.value === typed) return {}
  writeField(field, found.value)
  return { mended: sayMended(typed, found.value, read) }
}

/**
 * What a field makes of what is typed when it is left: the same reader as on the server, in sight of the clerk. What the
 * last answer said of it holds until something else is typed.
 * @returns `error` and `mended`, to be said at the field, and the field's handlers
 */
export function useMended(name: string, read: Reader) {
  const [said, setSaid] = useState<Said>({})
  const answer = useAnswer()
  const [typedAfter, setTypedAfter] = useState<unknown>(null)
  const answered = useFieldError(name)
  const onInput = () => {
    setSaid({})
    setTypedAfter(answer)
  }
  const onBlur = ({ currentTarget }: FocusEvent<Typed>) => {
    const found = mend(currentTarget, read)
    whenReleased(() => setSaid(found))
  }
  const error = typedAfter === answer ? said.wrong : (answered ?? said.wrong)
  return { error, mended: said.mended, handlers: { onInput, onBlur } }
}
