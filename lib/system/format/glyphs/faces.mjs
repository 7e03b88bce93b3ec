// Plain JavaScript: the press reads it, too, where nothing is compiled.
import { COVERAGE } from './coverage.mjs'

/**
 * Which form of a character is meant (The Unicode Standard, chapter 23.4). Our faces have one form of each; those of
 * Mongolian (U+180B–U+180D, U+180F) are orthography and others.
 */
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const BLANK = /\s/
/** A letter with what stands on it or joins it: a shaper sets them with one face or with none. */
const CLUSTER = /[^\s\p{M}\p{Cf}]?[\p{M}\p{Cf}]+/gu

/** @param {string} runs @returns {Uint32Array} start and end of each run, ascending */
function readRuns(runs) {
  const ends = runs.split(' ').flatMap(run => {
    const [start, end = start] = run.split('-')
    return [parseInt(start, 16), parseInt(end, 16)]
  })
  return Uint32Array.from(ends)
}

/** @param {Uint32Array} ends @param {number} point */
function isWithin(ends, point) {
  let [low, high] = [0, ends.length / 2 - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (point < ends[2 * middle]) high = middle - 1
    else if (point > ends[2 * middle + 1]) low = middle + 1
    else return true
  }
  return false
}

const FACES = COVERAGE.map(({ family, file, runs }) => {
  const ends = readRuns(runs)
  return { family, file, has: sign => isWithin(ends, sign.codePointAt(0)) }
})
const [SANS, , ...RARE] = FACES

/** Of ASCII the everyday face has all: of a run of it, nine tenths of what is set, the last may bear a mark. */
const PLAIN = /[ -~]+(?=[ -~])/g

/** @param {string} text */
const dropPlain = text => text.replace(PLAIN, '')

/** Each character once that the everyday face lacks: nearly always none. @param {string} text */
function listOdd(text) {
  return [...new Set(dropPlain(text))].filter(sign => !BLANK.test(sign) && !SANS.has(sign))
}

/** What a sign of several characters is stopped by: what no face has, else the marks that its letter's face lacks. */
function blame(signs) {
  const nowhere = signs.filter(sign => !FACES.some(face => face.has(sign)))
  if (nowhere.length) return nowhere
  const face = FACES.find(one => one.has(signs[0]))
  return signs.filter(sign => !face.has(sign))
}

/**
 * A text as it is printed: without what chooses a form of a character.
 * @param {string} text
 * @returns {string}
 */
export function dropSelectors(text) {
  return text.replace(SELECTORS, '')
}

/**
 * The characters of a text that cannot be printed, since no face has them, or none has them together with the letter
 * they stand on; each once. A lone surrogate is one.
 * @param {string} text
 * @returns {string[]}
 */
export function listMissing(text) {
  const printed = dropPlain(dropSelectors(text))
  const missing = new Set(listOdd(printed).filter(sign => !FACES.some(face => face.has(sign))))
  for (const [cluster] of printed.matchAll(CLUSTER)) {
    const signs = [...cluster]
    if (FACES.some(face => signs.every(face.has))) continue
    for (const sign of blame(signs)) missing.add(sign)
  }
  return [...missing]
}

/**
 * The faces of rare characters that a text needs beside the two of everything, and which characters of it those draw.
 * @param {string} text
 * @returns {{ faces: { family: string, file: string }[], signs: string }} in an order that only the text decides
 */
export function findRareFaces(text) {
  const signs = listOdd(text)
    .filter(sign => RARE.some(face => face.has(sign)))
    .sort()
  const faces = RARE.filter(face => signs.some(face.has)).map(({ family, file }) => ({ family, file }))
  return { faces, signs: signs.join('') }
}
