// npm stands between a person and a script. When npm is killed the script would go on unseen.
import { parentOf, readProc } from './process.mjs'

const isShell = pid => /^(\/\S*\/)?(da|ba)?sh\0-c\0/.test(readProc(pid, 'cmdline'))

/** Who stands above a script: npm, or npm's shell and npm. It changes when one of them is gone. */
export function readRunner(pid) {
  const parent = parentOf(pid)
  return isShell(parent) ? `${parent},${parentOf(parent)}` : String(parent)
}

/**
 * Calls back when the npm this script runs under is gone. Without npm nothing is watched: then whoever
 * started the script may well have meant it to stay.
 */
export function watchRunner(onGone) {
  if (!process.env.npm_lifecycle_event) return
  const born = readRunner(process.pid)
  const timer = setInterval(() => {
    if (readRunner(process.pid) === born) return
    clearInterval(timer)
    onGone()
  }, 1000)
  timer.unref()
}
