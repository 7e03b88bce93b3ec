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

/** The most memory that this process and its children ever held, in MB: each at its own worst. */
export function readPeak(): number {
  const kilobytes = listChildren(process.pid).map(pid =>
    Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0),
  )
  return kilobytes.reduce((sum, one) => sum + one, process.resourceUsage().maxRSS) / 1024
}
