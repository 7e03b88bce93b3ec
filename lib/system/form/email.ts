import { cleanValue } from './clean-text'
import { quoteOdd, type Reading, readAs, refuseTyped } from './reading'

/** Parts apart by single dots; a host has two or more, none of which begins or ends with a dash (RFC 1123). */
const DOTTED_NAME = /^[^.]+(?:\.[^.]+)*$/
const HOST = /^(?:(?!-)[^.]+(?<!-)\.)+(?!-)[^.]+(?<!-)$/
/** What ends the sentence or the list that an address was copied from. */
const BEHIND = /(?<![.,;、\s])[.,;、\s]+$/

const EXAMPLE = '例如 wang@example.cn。'
const CALLED = /^(?:mailto:|(?:电子)?邮箱(?:地址)?:|e-?mail:)\s*/i

/** An e-mail address in half width and lower case, without what is written in front of it; not yet known to be one. */
export function bringEmail(typed: string): string {
  return cleanValue(typed)
    .replace(CALLED, '')
    .replace(/﹫/g, '@')
    .replace(/。/g, '.')
    .replace(BEHIND, '')
    .toLowerCase()
}

/**
 * An e-mail address as people type it: ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ, 邮箱：Wang@example.cn. The signs are those that need no
 * quotes (RFC 5322, dot-atom), with names in any script behind the @.
 */
export function readEmail(typed: string): Reading {
  const email = bringEmail(typed)
  if ((email.match(/@/g) ?? []).length !== 1) return refuseTyped(`这不像邮箱，${EXAMPLE}`)
  const [name, host] = email.split('@') as [string, string]
  const odd = quoteOdd(name, /[a-z0-9.!#$%&'*+/=?^_`{|}~-]/) ?? quoteOdd(host, /[\p{L}\p{M}\p{N}.-]/u)
  if (odd) return refuseTyped(`这不像邮箱，里面有${odd}，${EXAMPLE}`)
  return DOTTED_NAME.test(name) && HOST.test(host) ? readAs(email) : refuseTyped(`这不像邮箱，${EXAMPLE}`)
}
