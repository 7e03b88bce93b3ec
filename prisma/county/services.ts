import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { COUNTY_LINES, type Line, TOWN_LINES } from './data/lines'
import { MADE_UP, OFFICES } from './data/offices'
import { VILLAGE_LINES } from './data/village-lines'
import type { Dice } from './dice'
import { findHardCard } from './hard-cards'
import { chooseHours, OFFICE } from './hours'
import { typeLandline } from './numbers'
import { type Desk, openDesk, type TypedPhone, typeLocal, typeNational, typePhones } from './phones'
import type { Places } from './places'
import type { Entry, Place } from './types'

const keyOfService = (place: Place, name: string) => `service:${place.code}:${name}`

type Made = { entries: Entry[]; offices: Map<string, Entry> }

/** The office of a line at a place, made when the first line asks for it. */
function keyOfOffice(made: Made, place: Place, which: string): string {
  const key = `organization:${place.code}:${which}`
  if (!made.offices.has(key)) {
    const name = OFFICES[which]!(place.name).slice(0, 40)
    const typed = { name, description: which === 'clinic' ? '周末也有人值班。' : null, source: MADE_UP }
    made.offices.set(key, {
      key,
      kind: 'ORGANIZATION',
      typed,
      refs: { areaId: place.key },
      place: place.key,
      daysAgo: 301,
    })
  }
  return key
}

function offer(
  made: Made,
  place: Place,
  line: Line,
  position: number,
  phones: TypedPhone[],
  dice: Dice,
): Entry {
  const refs: Record<string, string> = { areaId: place.key, categoryId: `category:${line.category}` }
  if (dice.chance(0.85)) refs.organizationId = keyOfOffice(made, place, line.organization)
  const entry: Entry = {
    key: keyOfService(place, line.name),
    kind: 'SERVICE',
    typed: {
      name: line.name,
      description: line.description,
      keywords: dice.chance(0.7) ? line.keywords : '',
      position,
      source: MADE_UP,
      phones,
    },
    refs,
    place: place.key,
    daysAgo: dice.whole(190, 300),
  }
  made.entries.push(entry)
  return entry
}

type Own = Pick<ServiceSnapshot, 'description'> & { phones: TypedPhone[] }

function putOverride(made: Made, place: Place, base: Entry, own: Own, dice: Dice): void {
  made.entries.push({
    key: `${base.key}@${place.code}`,
    kind: 'SERVICE',
    typed: { name: null, keywords: '', position: 0, source: MADE_UP, ...own },
    refs: { areaId: place.key, categoryId: base.refs.categoryId!, overridesId: base.key },
    place: place.key,
    daysAgo: dice.whole(181, 189),
  })
}

/** A service of above with the place's own numbers, sometimes its own words, sometimes words alone. */
function override(made: Made, place: Place, base: Entry, desk: Desk, dice: Dice): void {
  const isWords = dice.chance(0.12)
  const ownWords = `${place.name}的${base.typed.name}，就近先打这里。`.slice(0, 120)
  const description = isWords || dice.chance(0.25) ? ownWords : null
  putOverride(made, place, base, { description, phones: isWords ? [] : typePhones(dice, desk) }, dice)
}

function hide(made: Made, place: Place, base: Entry, dice: Dice): void {
  made.entries.push({
    key: `hiding:${place.code}:${base.key}`,
    kind: 'HIDING',
    typed: { reason: dice.chance(0.7) ? '本地不种地，没人问' : null },
    refs: { areaId: place.key, serviceId: base.key },
    place: place.key,
    daysAgo: dice.whole(1, 180),
  })
}

/** Changes some of what is offered above: each is overridden or hidden here at most once. */
function changeAbove(made: Made, place: Place, above: Entry[], desk: Desk, dice: Dice): void {
  for (const base of above) {
    const what = dice.weigh([
      [84, 'leave'],
      [12, 'override'],
      [4, 'hide'],
    ] as const)
    if (what === 'override') override(made, place, base, desk, dice)
    if (what === 'hide') hide(made, place, base, dice)
  }
}

function serveCounty(made: Made, county: Place, dice: Dice): Entry[] {
  return COUNTY_LINES.map((line, index) => {
    const hours = index % 2 ? OFFICE : chooseHours(dice)
    const own = { ...typeLocal(dice, typeLandline(dice), hours), label: '旗里' }
    return offer(
      made,
      county,
      line,
      index,
      [own, ...(line.national ? [typeNational(line.national)] : [])],
      dice,
    )
  })
}

function serveTown(made: Made, town: Place, above: Entry[], dice: Dice): Entry[] {
  const desk = openDesk(dice)
  const lines = TOWN_LINES.filter(line => dice.chance(line.category === 'chat' ? 0.8 : 0.4))
  const offered = lines.map((line, index) => offer(made, town, line, index, typePhones(dice, desk), dice))
  changeAbove(made, town, above, desk, dice)
  return offered
}

/** One village in twelve offers all that a village can, most a few lines, some nothing. */
function serveVillage(made: Made, village: Place, above: Entry[], dice: Dice): void {
  const typeHard = findHardCard(village)
  if (typeHard) {
    for (const base of above)
      putOverride(made, village, base, { description: null, phones: typeHard(dice, base) }, dice)
    return
  }
  const desk = openDesk(dice)
  const share = dice.weigh([
    [1, 1],
    [3, 0.45],
    [5, 0.25],
    [2, 0.1],
    [1, 0],
  ])
  const room = new Map<string, number>()
  for (const { refs } of above) room.set(refs.categoryId!, (room.get(refs.categoryId!) ?? 3) - 1)
  for (const [index, line] of VILLAGE_LINES.entries()) {
    const left = room.get(`category:${line.category}`) ?? 3
    if (!left || !dice.chance(share)) continue
    room.set(`category:${line.category}`, left - 1)
    const entry = offer(made, village, line, dice.chance(0.2) ? 0 : index, typePhones(dice, desk), dice)
    if (dice.chance(0.02)) entry.withdrawn = { daysAgo: dice.whole(1, 15) }
  }
  changeAbove(made, village, above, desk, dice)
}

/** Offices, services, overrides and hidden lines of the whole county; bases before what changes them. */
export function serveCountyAndBelow({ county, towns, villages }: Places, dice: Dice): Entry[] {
  const made: Made = { entries: [], offices: new Map() }
  const everywhere = serveCounty(made, county, dice.fork(county.code))
  const ofTown = new Map(
    towns.map(town => [town.key, serveTown(made, town, everywhere, dice.fork(town.code))] as const),
  )
  for (const village of villages) {
    const above = [...everywhere, ...(ofTown.get(village.parent!) ?? [])]
    serveVillage(made, village, above, dice.fork(village.code))
  }
  return [...made.offices.values(), ...made.entries]
}
