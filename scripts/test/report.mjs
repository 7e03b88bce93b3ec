// What a test run took: a table by phase, and the files that took longest.
import { existsSync, readFileSync } from 'node:fs'

const SLOWEST = 10
const sum = numbers => numbers.reduce((total, number) => total + number, 0)
const cell = (seconds, width) => `${seconds.toFixed(1)} s`.padStart(width)

/** @returns {{file: string, seconds: number, tests: number}[]} none where the runner was never there or was killed */
function readTimes(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
}

function printFiles(files) {
  console.log(`\nslowest of ${files.length} files with ${sum(files.map(({ tests }) => tests))} tests`)
  for (const { file, seconds } of files.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) {
    console.log(`${cell(seconds, 10)}  ${file}`)
  }
}

/**
 * Prints the tables of a run.
 * @param {{name: string, seconds: number, failed: boolean}[]} phases
 * @param {string[]} times paths of what the reporters of the runners wrote, which need not be there
 */
export function printReport(phases, times) {
  console.log('\nphase')
  for (const { name, seconds, failed } of phases) {
    console.log(`${cell(seconds, 10)}  ${name}${failed ? ', failed' : ''}`)
  }
  console.log(`${cell(sum(phases.map(({ seconds }) => seconds)), 10)}  together`)
  const files = times.flatMap(readTimes)
  if (files.length) printFiles(files)
}
