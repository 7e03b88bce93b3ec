// What Biome's rules cannot say of the rooms: that the folders inside one do not import each other in a circle,
// and that every tree of folders uses the rooms' names.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Plain, root } from './steps.mjs'

/** From the ground up; lib/records.ts stands between answer and revision. */
export const ROOMS = [
  'system',
  'staff',
  'record',
  'directory',
  'content',
  'paper',
  'voice',
  'answer',
  'revision',
  'exchange',
  'desk',
]

/** Folders that may stand beside the rooms, and why: what every room is made with, and what is no room of lib. */
const BESIDE = {
  lib: ['generated'],
  'components/staff': ['form', 'page', 'table', 'shell'],
  'app/staff': ['_action', '_record', '[...missing]'],
  'tests/unit': ['document', 'ritual', 'server'],
  'tests/e2e': ['document', 'ritual', 'attack', 'fault'],
}

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'@\/(lib\/[^']+)'/g

/**
 * @param {string} path a file, or what an import names
 * @returns {string} the folder of an aggregate: "lib/paper/edition/print.ts" → "paper/edition", "lib/records" → "records"
 */
function folderOf(path) {
  const [, room, ...rest] = path.replace(/\.ts$/, '').split('/')
  return rest.length > 1 ? `${room}/${rest[0]}` : room
}

/**
 * Which folders of lib import which.
 * @param {Map<string, string>} sources path → text, of lib
 * @returns {Map<string, Set<string>>}
 */
export function drawFolders(sources) {
  const arrows = new Map()
  for (const [path, text] of sources) {
    const from = folderOf(path)
    if (!arrows.has(from)) arrows.set(from, new Set())
    for (const [, target] of text.matchAll(IMPORT)) {
      const to = folderOf(target)
      if (to !== from && !target.startsWith('lib/generated/')) arrows.get(from).add(to)
    }
  }
  return arrows
}

/** @param {Map<string, Set<string>>} arrows @returns {string[] | null} a circle, its first folder again at the end */
export function findCircle(arrows) {
  const done = new Set()
  const walk = (folder, path) => {
    const at = path.indexOf(folder)
    if (at >= 0) return [...path.slice(at), folder]
    if (done.has(folder)) return null
    for (const next of arrows.get(folder) ?? []) {
      const circle = walk(next, [...path, folder])
      if (circle) return circle
    }
    done.add(folder)
    return null
  }
  for (const folder of arrows.keys()) {
    const circle = walk(folder, [])
    if (circle) return circle
  }
  return null
}

/** What no list of imports shows, such as the type import('@/lib/…').X. @returns {[string, string] | null} a folder and one above it */
export function findClimb(arrows) {
  // lib/records.ts stands between the rooms whose kinds it names and revision.
  const rankOf = folder => {
    const [room] = folder.split('/')
    return room === 'records' ? ROOMS.indexOf('revision') - 0.5 : ROOMS.indexOf(room)
  }
  for (const [from, targets] of arrows)
    for (const to of targets) if (rankOf(to) > rankOf(from)) return [from, to]
  return null
}

/** @returns {string[]} folders of a tree that are named after no room */
export function findStrangers(tree, names) {
  const known = [...ROOMS, ...BESIDE[tree]]
  return names.filter(name => !known.includes(name.replace(/^\((.+)\)$/, '$1')))
}

function readLib() {
  const names = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' })
  const files = names.filter(name => name.endsWith('.ts') && !name.startsWith('generated'))
  return new Map(files.map(name => [`lib/${name}`, readFileSync(join(root, 'lib', name), 'utf8')]))
}

/** The folders of a tree that hold anything: git leaves empty ones behind when files move. */
function listFolders(tree) {
  const entries = readdirSync(join(root, tree), { withFileTypes: true, recursive: true })
  const files = entries.filter(entry => !entry.isDirectory())
  const paths = files.map(entry => relative(join(root, tree), join(entry.parentPath, entry.name)))
  return [...new Set(paths.filter(path => path.includes(sep)).map(path => path.split(sep)[0]))]
}

/** @throws {Plain} where folders of lib import each other in a circle, or one is named after no room */
export function checkRooms() {
  const arrows = drawFolders(readLib())
  const climb = findClimb(arrows)
  if (climb) throw new Plain(`An import of lib goes up: ${climb.join(' → ')}`)
  const circle = findCircle(arrows)
  if (circle) throw new Plain(`Folders of lib import each other in a circle: ${circle.join(' → ')}`)
  for (const tree of Object.keys(BESIDE)) {
    const strangers = findStrangers(tree, listFolders(tree))
    if (strangers.length) throw new Plain(`${tree} has folders of no room: ${strangers.join(', ')}`)
  }
}
