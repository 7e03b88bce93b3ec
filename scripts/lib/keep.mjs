// Whatever dies comes back; what cannot, ends with words.
import { Plain, say, until, wait } from './steps.mjs'

/** What served so long was well: what ends it is another matter than what ended it before. */
const WELL_MS = 10_000
/** So often in a row it may fail to come up at all; each time it is left alone twice as long as before. */
const FAILED_STARTS = 5
/** So often in a row it may come up and end soon after: somebody may be killing it, on purpose even. */
const EARLY_DEATHS = 20
/** After so many in a row that nobody brought about, what is patient is left alone longer each time. */
const QUICK_DEATHS = 7
const PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

const NOTICE_MS = 2000

const hasEnded = child => child.exitCode !== null || child.signalCode !== null

/** A start that was cut short from outside: the program itself gave no reason why another should fare the same. */
export class Killed extends Plain {}

/** None after a first death. */
function choosePause(pause, failures, doublings) {
  return failures <= 1 ? 0 : Math.min(pause * 2 ** doublings, LONGEST_PAUSE_MS)
}

async function startFirst({ title, start, isEnding }, mayFail) {
  for (let times = 1; ; times++) {
    try {
      return await start(false)
    } catch (error) {
      if (!(error instanceof Killed) || times === mayFail || isEnding()) throw error
      say(`${title} was killed before it was up: starting it again`)
    }
  }
}

/**
 * Keeps a program running: starts it again whenever it ends by itself, the first time included if it was killed then.
 * @param {object} program
 * @param {string} program.title
 * @param {(isAgain: boolean) => Promise<{child: import('node:child_process').ChildProcess, stop: () => Promise<unknown>, log?: () => string}>} program.start
 * @param {(words: string) => void} program.onGivenUp is told why, when it dies again and again
 * @param {string} program.logHint where to read what it said, when it has no log of its own
 * @param {() => boolean} [program.isEnding] whether all is being ended: then what is killed stays away
 * @param {boolean} [program.isPatient] what falls soon after it came up is given time, too, and whoever kills it is outlasted
 * @param {number} [program.failedStarts] how often in a row it may fail to come up at all
 * @param {number} [program.pause] milliseconds before the second start that follows another; each failure doubles it
 * @returns {Promise<{first: object, stop: () => Promise<void>, cameBack: (since: number) => Promise<boolean>, starts: () => number}>}
 *   first: what the first start that came up gave; starts: how often it came up; cameBack: whether it has been brought
 *   back since it had come up so often, waiting for it where it is away
 * @throws what its first start does
 */
export async function keepUp({
  title,
  start,
  onGivenUp,
  logHint,
  isEnding = () => false,
  isPatient = false,
  failedStarts: mayFail = FAILED_STARTS,
  pause = PAUSE_MS,
}) {
  let part = await startFirst({ title, start, isEnding }, mayFail)
  const first = part
  let isStopping = false
  let restarting = null
  let starts = 1
  let failedStarts = 0
  let earlyDeaths = 0
  /** Of these, the ones that tell of a reason why the next start should fare the same. */
  let ownDeaths = 0

  const giveUp = what => {
    isStopping = true
    const log = part.log?.() ?? logHint
    onGivenUp(`${title} ${what}, again and again: it is not started any more. ${log}`)
  }

  async function bringBack(what) {
    for (let said = what; !isStopping; ) {
      if (failedStarts >= mayFail || ownDeaths >= EARLY_DEATHS) return giveUp(said)
      say(`${title} ${said}: starting it again`)
      const patience = isPatient ? Math.max(0, ownDeaths - QUICK_DEATHS - 1) : 0
      const doublings = Math.max(0, failedStarts - 1) + patience
      await wait(choosePause(pause, failedStarts + earlyDeaths, doublings))
      if (isStopping) return
      try {
        part = await start(true)
        failedStarts = 0
        starts++
        say(`${title} runs again`)
        return watch()
      } catch (error) {
        failedStarts++
        said = `did not come up (${error instanceof Plain ? error.message : error})`
      }
    }
  }

  function watch() {
    const began = performance.now()
    const onEnd = () => {
      if (isStopping) return
      const { signalCode, exitCode } = part.child
      const isEarly = performance.now() - began < WELL_MS
      earlyDeaths = isEarly ? earlyDeaths + 1 : 0
      if (!isEarly) ownDeaths = 0
      else if (!isPatient || signalCode !== 'SIGKILL') ownDeaths++
      restarting = bringBack(`ended by itself (${signalCode ?? `exit code ${exitCode}`})`)
    }
    if (hasEnded(part.child)) onEnd()
    else part.child.once('exit', onEnd)
  }

  watch()
  const stop = async () => {
    isStopping = true
    // What is just being started is not waited for: it is ended with all that this script has started.
    await Promise.race([restarting, wait(1000)])
    await part.stop()
  }
  const cameBack = async since => {
    // Whoever lost the line to it may know sooner than this script.
    await until(() => starts > since || hasEnded(part.child), NOTICE_MS, 20)
    await restarting
    return starts > since
  }
  return { first, stop, cameBack, starts: () => starts }
}
