import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openSync } from 'fontkit'

const MODULES = join(import.meta.dirname, '../../node_modules')
const SANS = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
const MONGOLIAN = '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf'
/** Slices of Hanazono Mincho that hold Chinese characters; its other scripts are not looked for. */
const RARE = /^HanaMin[AB]\.CJK-(Unified|Compatibility)-Ideographs.*\.woff2$/

/** "20-7e a0": code points in hexadecimal, ends of runs. */
function writeRuns(points) {
  const runs = []
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] === point - 1) last[1] = point
    else runs.push([point, point])
  }
  return runs.map(run => [...new Set(run)].map(point => point.toString(16)).join('-')).join(' ')
}

/** HanaMinB.CJK-Unified-Ideographs-Extension-B-01.woff2 is our family MBK Rare B-01: Hanazono's own names are reserved. */
function nameFamily(file) {
  const slice = basename(file, '.woff2').replace(/^HanaMin[AB]\.CJK-/, '')
  return `MBK Rare ${slice.replace('Unified-Ideographs-Extension-', '').replace('-Ideographs', '')}`
}

/**
 * Which characters the installed fonts have, first the two that print everything, then the rare ones that those lack.
 * @returns {{ family: string, file: string, runs: string }[]} `file` below node_modules
 */
export function readCoverage() {
  const known = new Set()
  const base = [
    ['Noto Sans SC', SANS],
    ['Noto Sans Mongolian', MONGOLIAN],
  ].map(([family, file]) => {
    const points = openSync(join(MODULES, file)).characterSet.filter(point => point >= 0x20)
    for (const point of points) known.add(point)
    return { family, file, runs: writeRuns(points) }
  })
  const rare = readdirSync(join(MODULES, 'hanamin'))
    .filter(name => RARE.test(name))
    .sort()
    .map(name => {
      const font = openSync(join(MODULES, 'hanamin', name))
      const points = font.characterSet.filter(point => !known.has(point))
      for (const point of points) known.add(point)
      return { family: nameFamily(name), file: `hanamin/${name}`, runs: writeRuns(points) }
    })
  return [...base, ...rare.filter(({ runs }) => runs)]
}
