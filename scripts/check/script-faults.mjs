import { createRequire } from 'node:module'

// tsx brings it and runs on it.
const { transformSync } = createRequire(import.meta.resolve('tsx/package.json'))('esbuild')

/** esbuild counts rare bugs of iOS 12 as lacking: a tagged template's strings are not the same at each call. */
const supported = { 'template-literal': true, destructuring: true }

/** What throws where it is missing; syntax is esbuild's to know. First Chrome and iOS by MDN. */
const NEW_NAMES = [
  [/\.replaceAll\(/, 'replaceAll (85, 13.4)'],
  [
    /\.(?:at|findLast|findLastIndex|toSorted|toReversed|toSpliced)\(/,
    'a method of lists (92, 15.4 or later)',
  ],
  [/\.(?:flat|flatMap)\(/, 'flat, flatMap (69, 12)'],
  [/(?<!\b(?:clients|caches?))\.matchAll\(/, 'matchAll (73, 13)'],
  [/\bObject\.(?:fromEntries|hasOwn|groupBy)\b/, 'Object.fromEntries (73, 12.2) or later'],
  [/\bPromise\.(?:allSettled|any|withResolvers|try)\b/, 'Promise.allSettled (76, 13) or later'],
  [/\bAbortSignal\.(?:timeout|any)\b/, 'AbortSignal.timeout (103, 16)'],
  [/\bglobalThis\b/, 'globalThis (71, 12.2)'],
  [/\b(?:structuredClone|queueMicrotask)\(/, 'structuredClone, queueMicrotask (71, 12.2 or later)'],
  [/\.(?:replaceChildren|toggleAttribute)\(/, 'replaceChildren, toggleAttribute (69, 12 or later)'],
  [/(?<![\w.])\d+_\d/, 'numbers with _ (75, 13)'],
  [/\.randomUUID\(/, 'randomUUID (92, 15.4)'],
]

/** @param {string[]} browsers as browserslist writes them @returns {string[]} as esbuild does */
function toTargets(browsers) {
  const names = { ios_saf: 'ios', and_chr: 'chrome', and_ff: 'firefox', and_qq: 'chrome' }
  return browsers.map(browser => {
    const [name, version] = browser.split(' ')
    return `${names[name] ?? name}${version.split('-')[0]}`
  })
}

function findNewSyntax(code, targets) {
  const run = target => transformSync(code, { target, supported, logLevel: 'silent', charset: 'utf8' })
  try {
    const [plain, old] = [run('esnext'), run(targets)]
    const [lines, others] = [plain.code.split('\n'), old.code.split('\n')]
    const at = lines.findIndex((line, number) => line !== others[number])
    const written = at < 0 ? [] : [`syntax too new: ${lines[at].trim()}`]
    return [...written, ...old.warnings.map(({ text }) => text)]
  } catch (error) {
    return (error.errors ?? [{ text: String(error) }]).map(({ text }) => text)
  }
}

/**
 * What the script engines of a list do not read, or lack. Only the first piece of syntax is told.
 * @param {string} code
 * @param {{ file: string, browsers: string[] }} where
 * @returns {string[]} a line each
 */
export function findScriptFaults(code, { file, browsers }) {
  const names = NEW_NAMES.filter(([pattern]) => pattern.test(code)).map(([, what]) => `lacks ${what}`)
  return [...findNewSyntax(code, toTargets(browsers)), ...names].map(fault => `${file} ${fault}`)
}
