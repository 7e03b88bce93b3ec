import { readdirSync, readFileSync } from 'node:fs'

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** The processes that one started, and that live. @param named what stands in their command line */
export function listChildren(pid: number, named = ''): number[] {
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return numbers
    .filter(name => {
      const [state, parent] = read(`/proc/${name}/stat`).split(') ')[1]?.split(' ') ?? []
      if (parent !== String(pid) || state === 'Z') return false
      return read(`/proc/${name}/cmdline`).includes(named)
    })
    .map(Number)
}

/** The most memory a process and its children ever held, in MB: each at its own worst. */
export function readPeak(pid: number): number {
  const peaks = [pid, ...listChildren(pid)].map(one =>
    Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${one}/status`))?.[1] ?? 0),
  )
  return peaks.reduce((sum, kilobytes) => sum + kilobytes / 1024, 0)
}
