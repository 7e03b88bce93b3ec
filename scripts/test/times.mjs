// A reporter for vitest and for Playwright alike: how long each file took, and how many tests it has.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { root } from '../lib/steps.mjs'

/** Writes [{file, seconds, tests}] to the path in TIMES_FILE. */
export default class Times {
  files = new Map()

  add(path, ms, tests) {
    const file = relative(root, path)
    const before = this.files.get(file) ?? { file, seconds: 0, tests: 0 }
    this.files.set(file, { file, seconds: before.seconds + ms / 1000, tests: before.tests + tests })
  }

  write() {
    writeFileSync(process.env.TIMES_FILE, JSON.stringify([...this.files.values()]))
  }

  /** vitest: a file is done, its set-up and imports with it. */
  onTestModuleEnd(module) {
    const { duration, collectDuration, prepareDuration, setupDuration } = module.diagnostic()
    const ms = duration + collectDuration + prepareDuration + setupDuration
    this.add(module.moduleId, ms, [...module.children.allTests()].length)
  }

  /** vitest */
  onTestRunEnd() {
    this.write()
  }

  /** Playwright: a test is done, once or again. A file's tests run in several workers, so its time is theirs together. */
  onTestEnd({ location }, { duration, retry }) {
    this.add(location.file, duration, retry ? 0 : 1)
  }

  /** Playwright */
  onEnd() {
    this.write()
  }

  /** Playwright: what is seen on the screen is another reporter's. */
  printsToStdio() {
    return false
  }
}
