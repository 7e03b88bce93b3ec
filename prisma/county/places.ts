import { pinyin } from 'pinyin-pro'
import { DIRECT_NAMES, MERGED_NAMES, TOWN_NAMES, VILLAGE_NAMES } from './data/place-names'
import type { Dice } from './dice'
import type { Options } from './options'
import type { Place } from './types'

/** 盟 of all generated counties; its name says what lies below it. */
export const CITY: Place = {
  key: 'area:YL',
  code: 'YL',
  kind: 'CITY',
  name: '样例盟（虚构试用）',
  parent: 'region',
  position: 99,
}

/** As clerks choose codes: the initials of the name, with a figure where a neighbour has them. */
function chooseCode(name: string, taken: Set<string>): string {
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
    .join('')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
  const stem = initials.slice(0, 3) || 'X'
  let code = stem
  for (let n = 2; taken.has(code); n++) code = `${stem}${n}`
  taken.add(code)
  return code
}

function makeNeighbours(parent: Place, kind: 'TOWN' | 'VILLAGE', names: string[]): Place[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const code = `${parent.code}-${chooseCode(name, taken)}`
    return { key: `area:${code}`, code, kind, name, parent: parent.key, position: index + 1 }
  })
}

function nameTowns(dice: Dice, count: number): string[] {
  const known = [...TOWN_NAMES.always, ...dice.shuffle(TOWN_NAMES.others)]
  const more = Array.from({ length: Math.max(0, count - known.length) }, (_, n) => `样例第${n + 1}镇`)
  return dice.shuffle([...known, ...more].slice(0, count))
}

/** Names of one town are different; two towns may well have a village of the same name. */
function nameVillage(dice: Dice, taken: Set<string>): string {
  const { front, middle, back, kind } = VILLAGE_NAMES
  for (;;) {
    const name = dice.pick(front) + dice.pick(middle) + dice.pick(back) + dice.pick(kind)
    if (!taken.has(name)) {
      taken.add(name)
      return name
    }
  }
}

/** Some towns have five villages, some thirty. */
function spread(dice: Dice, villages: number, towns: number): number[] {
  const weights = Array.from({ length: towns }, () => dice.whole(1, 5))
  const sizes = weights.map(() => 0)
  for (let n = 0; n < villages; n++) {
    const town = n < towns ? n : dice.weigh(weights.map((weight, index) => [weight, index] as const))
    sizes[town]!++
  }
  return sizes
}

export type Places = {
  county: Place
  towns: Place[]
  /** So many as were asked for; two of them may lie right below the county. */
  villages: Place[]
  /** Merged into a neighbour since, and not counted among them. */
  merged: (Place & { successor: string })[]
}

/** The names that every county has go round the towns, never to a first village; none where there is no room for all. */
function dealSpecialNames(dice: Dice, sizes: number[]): Map<string, string> {
  const rooms = sizes.flatMap((size, town) =>
    Array.from({ length: size - 1 }, (_, n) => [n + 1, town] as const),
  )
  const special = dice.shuffle(VILLAGE_NAMES.always)
  if (rooms.length < special.length) return new Map()
  rooms.sort(([n, town], [m, other]) => n - m || town - other)
  return new Map(special.map((name, index) => [rooms[index]!.join(), name]))
}

function nameVillages(dice: Dice, sizes: number[]): string[][] {
  const special = dealSpecialNames(dice, sizes)
  return sizes.map((size, town) => {
    const taken = new Set<string>()
    return Array.from({ length: size }, (_, n) => special.get(`${n},${town}`) ?? nameVillage(dice, taken))
  })
}

/** Villages right below a county share its codes with the towns. */
function placeDirect(county: Place, towns: Place[], total: number): Place[] {
  const names = [...towns.map(({ name }) => name), ...(total >= 20 ? DIRECT_NAMES : [])]
  return makeNeighbours(county, 'VILLAGE', names).slice(towns.length)
}

/** The tree of a county: towns of uneven size, villages right below the county, and villages that are no more. */
export function placeCounty({ seed, towns: count, villages: total }: Options, dice: Dice): Places {
  const code = `YL${seed}`
  const key = `area:${code}`
  const name = `样例${seed}旗`
  const county: Place = { key, code, kind: 'COUNTY', name, parent: CITY.key, position: seed + 1 }
  const towns = makeNeighbours(county, 'TOWN', nameTowns(dice.fork('towns'), count))
  const direct = placeDirect(county, towns, total)
  const sizes = spread(dice.fork('sizes'), total - direct.length, towns.length)
  const places: Places = { county, towns, villages: [], merged: [] }
  for (const [index, names] of nameVillages(dice.fork('villages'), sizes).entries()) {
    const gone = names.length > 1 ? MERGED_NAMES.slice(index, index + 1) : []
    const made = makeNeighbours(towns[index]!, 'VILLAGE', [...names, ...gone])
    places.villages.push(...made.slice(0, names.length))
    for (const place of made.slice(names.length)) places.merged.push({ ...place, successor: made[0]!.key })
  }
  places.villages.push(...direct)
  return places
}
