import { parseCaseNumber } from '@/lib/answer/case/number'
import { parseLinkToken } from '@/lib/answer/handling/token'
import { addressOfScan, parseScanned } from '@/lib/paper/scan/day-mark'
import { now } from '@/lib/system/clock/clock'
import type { Asked } from './asked'
import { readRest } from './typed'

/** What a page with a form reads of its query, each once, in one order. */
const READ = {
  phone: /^[1-9]\d{0,9}$/,
  line: /^[1-9]\d{0,9}$/,
  done: /^([12]|rated|corrected|reopened|withdrawn|erased)$/,
  lost: /^[1-9][a-z]{1,9}(,[1-9][a-z]{1,9}){0,2}$/,
  sure: /^(erase|withdraw)$/,
  big: /^1$/,
}
/** Longer is no number, however it was typed. */
const LONGEST_TYPED = 200

function addressOf(path: string, query: URLSearchParams): Asked {
  const kept = new URLSearchParams()
  for (const [name, form] of Object.entries(READ)) {
    const value = query.get(name)
    if (value !== null && form.test(value)) kept.set(name, value)
  }
  // The printed code by which it was opened: whoever says something of a card need not say of which.
  const scanned = parseScanned(query.get('q') ?? '', now())
  if (scanned) kept.set('q', addressOfScan(scanned).slice('/q/'.length))
  return { kind: 'form', address: kept.size ? `${path}?${kept}` : path }
}

const OF_AREA = /^(say(\/(report|rating|opinion|problem|order))?|ask\/[1-9]\d{0,9})$/

/** Whether what stands behind an area's code is a page with a form. */
export const isFormOfArea = (rest: string): boolean => OF_AREA.test(rest)

/** The page with a form behind an area's code. @param rest as isFormOfArea has found it */
export const readFormOfArea = (code: string, rest: string, query: URLSearchParams): Asked =>
  addressOf(`/k/${code}/${rest}`, query)

const PICTURE = /^(picture\.png|picture\/[1-9]\d{0,9}\.webp)$/

/** Where a number is typed to be looked up. */
function readLookUp(query: URLSearchParams): Asked {
  const typed = query.get('number')?.slice(0, LONGEST_TYPED)
  const kept = new URLSearchParams({
    ...(typed && { number: typed }),
    ...(query.get('big') === '1' && { big: '1' }),
  })
  return { kind: 'form', address: kept.size ? `/s?${kept}` : '/s' }
}

/** A case by its number; a number with a wrong character in it is refused here, and nobody is asked. */
export function readCase([typed = '', ...more]: string[], query: URLSearchParams): Asked {
  const rest = readRest(more)
  if (rest === null) return { kind: 'refused', as: 404 }
  if (!typed && rest === '') return readLookUp(query)
  const number = parseCaseNumber(typed)
  if (!number) return { kind: 'refused', as: 'number' }
  if (rest === '') return addressOf(`/s/${number}`, query)
  return PICTURE.test(rest) ? { kind: 'form', address: `/s/${number}/${rest}` } : { kind: 'refused', as: 404 }
}

/** What a link without an account opens: its page, a problem to be sent, a picture of its case. */
const LINK_PAGES = /^(problem|picture\/[1-9]\d{0,9}\.webp)?$/

/** What its pages read of their query: which round, what was done, of what the problem is. */
const LINK_READS = ['part', 'ok', 'lost', 'point', 'big']
const LONGEST_VALUE = 60

/** A link without an account; one with a wrong character in it is refused here, and nobody is asked. */
export function readLink([typed = '', ...more]: string[], query: URLSearchParams): Asked {
  const token = parseLinkToken(typed)
  const rest = readRest(more)
  if (!token || rest === null || !LINK_PAGES.test(rest)) return { kind: 'refused', as: 404 }
  const kept = new URLSearchParams()
  for (const name of LINK_READS) {
    const value = query.get(name)
    if (value && value.length <= LONGEST_VALUE) kept.set(name, value)
  }
  const path = rest ? `/do/${token}/${rest}` : `/do/${token}`
  return { kind: 'form', address: kept.size ? `${path}?${kept}` : path }
}
