import { existsSync, readdirSync, readFileSync } from 'node:fs'

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The processes that one started, and that live; none known where there is no /proc. @param named what stands in their command line */
export function listChildren(pid: number, named = ''): number[] {
  if (!existsSync('/proc')) return []
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return numbers
    .filter(name => {
      const [state, parent] = read(`/proc/${name}/stat`).split(') ')[1]?.split(' ') ?? []
      if (parent !== String(pid) || state === 'Z') return false
      return read(`/proc/${name}/cmdline`).includes(named)
    })
    .map(Number)
}

const readResident = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

const LOOKS_A_LIST = 5

/**
 * Watches how much memory this process and its children hold together.
 * @returns the most there was by then, in MB
 */
export function watchPeak(): () => number {
  let peak = 0
  let looks = 0
  let watched: number[] = []
  const look = () => {
    // Who is there is asked twice a second: reading the whole of /proc is work of its own.
    if (looks++ % LOOKS_A_LIST === 0) watched = [process.pid, ...listChildren(process.pid)]
    peak = Math.max(
      peak,
      watched.reduce((sum, pid) => sum + readResident(pid), 0),
    )
  }
  setInterval(look, 100).unref()
  return () => {
    look()
    return peak
  }
}
