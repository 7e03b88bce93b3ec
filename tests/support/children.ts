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

/**
 * Watches how much memory this process and its children hold together.
 * @returns the most there was by then, in MB
 */
export function watchPeak(): () => number {
  let peak = 0
  const look = () => {
    const now = [process.pid, ...listChildren(process.pid)].reduce((sum, pid) => sum + readResident(pid), 0)
    peak = Math.max(peak, now)
  }
  setInterval(look, 100).unref()
  return () => {
    look()
    return peak
  }
}
