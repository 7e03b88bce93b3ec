import 'server-only'
import { type ChildProcess, fork } from 'node:child_process'
import { getPriority, setPriority } from 'node:os'
import { bareEnv } from '@/lib/system/config/bare-env'

/** The worker died, hung, or could not do what it was given. */
export class PressFailed extends Error {}

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }

/** A process that does jobs, as long as it lives. */
export type Hand = {
  isAlive: () => boolean
  /** Bytes of memory that it held when it last said something. */
  held: () => number
  /** @throws PressFailed when the process dies, or says nothing for so many milliseconds and is ended */
  ask: (job: unknown, patienceMs: number) => Promise<unknown>
  /** Lets it go: it is asked nothing more, and ends when nobody waits for it. */
  dismiss: () => void
  /** Ends it: what it was doing is lost. */
  end: () => void
  /** Settled when its process is there no more. */
  gone: Promise<void>
}

/** Whoever answers goes first; a third of their share, so that a busy machine still prints. */
const NICENESS = 5

type Said = { id: number; pressed?: unknown; failure?: string; held?: number }

/** Of a server that is nice already it has that from birth; less of it only root may give. */
function makeNicer(pid: number): void {
  if (getPriority() >= NICENESS) return
  try {
    setPriority(pid, NICENESS)
  } catch {
    // It is gone already, or may not: it works all the same.
  }
}

function start(file: string): ChildProcess {
  const child = fork(/* turbopackIgnore: true */ file, {
    // What its work leaves behind lies outside the heap, where no full heap calls for a collection: it calls itself.
    // Little of what it holds is young, and a small nursery is 30 MB less of it.
    execArgv: ['--expose-gc', '--max-semi-space-size=2'],
    env: bareEnv(),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  if (child.pid) makeNicer(child.pid)
  return child
}

/** Starts a process on a file of plain JavaScript. It keeps nobody alive who has nothing to ask of it. */
export function startHand(file: string): Hand {
  const child = start(file)
  const waiting = new Map<number, Waiting>()
  let serial = 0
  let isAlive = true
  let isDismissed = false
  let lastHeld = 0

  // Its end of the channel is how it learns that nobody waits: it exits, whatever it is at.
  function end(): void {
    if (child.connected) child.disconnect()
  }

  function rest(): void {
    if (waiting.size) return
    if (isDismissed) end()
    child.unref()
    child.channel?.unref()
  }

  function settle(id: number): Waiting | undefined {
    const entry = waiting.get(id)
    clearTimeout(entry?.timer)
    waiting.delete(id)
    rest()
    return entry
  }

  function die(reason: string): void {
    isAlive = false
    for (const id of [...waiting.keys()]) settle(id)?.reject(new PressFailed(reason))
  }

  child.on('message', ({ id, pressed, failure, held }: Said) => {
    lastHeld = held ?? lastHeld
    if (failure === undefined) settle(id)?.resolve(pressed)
    else settle(id)?.reject(new Error(failure))
  })
  const gone = new Promise<void>(resolve =>
    child.once('exit', () => resolve()).once('error', () => resolve()),
  )
  child.on('exit', (code, signal) => die(`the press ended (${signal ?? code})`))
  child.on('error', error => die(error.message))
  rest()

  function ask(job: unknown, patienceMs: number): Promise<unknown> {
    const id = serial++
    child.ref()
    child.channel?.ref()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        die('the press hung')
        child.kill('SIGKILL')
      }, patienceMs)
      waiting.set(id, { resolve, reject, timer })
      child.send({ id, job }, error => error && die(error.message))
    })
  }

  function dismiss(): void {
    isDismissed = true
    rest()
  }

  return { isAlive: () => isAlive, held: () => lastHeld, ask, dismiss, end, gone }
}
