import { openAccounts } from './accounts'
import { findOnBeats, walkBeats } from './beats'
import { ringNumbers } from './calls'
import { consult } from './consultations'
import { tellCounty } from './content'
import { LONG_CATEGORIES } from './data/long-categories'
import { CARD_NOTE, ISSUER, MADE_UP } from './data/offices'
import { MONGOLIAN_NAMES, TOWN_ICONS } from './data/place-names'
import { Dice } from './dice'
import { sendLetters } from './letters'
import { proposeSome } from './open-revisions'
import type { Options } from './options'
import { CITY, placeCounty } from './places'
import { serveCountyAndBelow } from './services'
import { dateSome, sayHolidays } from './single-dates'
import type { County, Entry, Place } from './types'

const STAGES = [
  [8, 'LIVE'],
  [1, 'PILOT'],
  [1, 'PLANNED'],
] as const

/** An area as it is typed in; what only a COUNTY has stands on its form alone. */
function enterArea(place: Place, countyKey: string, dice: Dice): Entry {
  const stage = place.kind === 'CITY' ? 'PLANNED' : place.kind === 'COUNTY' ? 'LIVE' : dice.weigh(STAGES)
  const since = stage === 'PLANNED' ? null : dice.pick(['2022年5月', '2023年春', '2024年3月试点', null])
  const only =
    place.key === countyKey
      ? {
          issuerName: `${place.name}${ISSUER}`.slice(0, 30),
          fallbackNumber: '12345',
          cardNote: CARD_NOTE,
        }
      : {}
  const { code, kind, name, position } = place
  const icon = kind === 'TOWN' ? TOWN_ICONS.find(([words]) => words.test(name))?.[1] : undefined
  const mongolianName = MONGOLIAN_NAMES.find(([words]) => words.test(name))?.[1]
  return {
    key: place.key,
    kind: 'AREA',
    typed: {
      code,
      kind,
      name,
      position,
      rolloutStage: stage,
      rolloutSince: since,
      source: MADE_UP,
      ...only,
      ...(icon && { icon }),
      ...(mongolianName && { mongolianName }),
    },
    refs: { parentId: place.parent },
    place: place.key,
    daysAgo: place.kind === 'CITY' ? 330 : 320,
  }
}

/**
 * A county to try on: what its clerks typed, rung and were given, before any form has read it.
 *
 * Left out until the schema can say it: a county's own categories (data/lines.ts). Households a village and printed
 * editions come with the paper.
 * @returns the same for the same options, byte for byte
 */
export function generateCounty(options: Options): County {
  const dice = new Dice(options.seed, 'county')
  const tree = placeCounty(options, dice.fork('places'))
  const { county, towns, villages, merged } = tree
  const places = [CITY, county, ...towns, ...villages, ...merged]
  const stages = dice.fork('stages')
  const areas = places.map(place => enterArea(place, county.key, stages))
  for (const { key, successor } of merged)
    areas.find(area => area.key === key)!.withdrawn = { daysAgo: 40, successor }
  const services = serveCountyAndBelow(tree, dice.fork('services'))
  dateSome(services, options.at, dice.fork('dates'))
  const told = tellCounty(tree, options.at, dice.fork('told'))
  const asked = consult(tree, options.at, dice.fork('asked'))
  const entries = [
    ...[...areas, ...services, ...told, ...sayHolidays(county, options.at, MADE_UP)],
    ...asked.entries,
  ]
  const beats = walkBeats(tree, dice.fork('beats'))
  const letters = [
    ...sendLetters(tree, entries, options.at, dice.fork('letters')),
    ...findOnBeats(beats, options.at, dice.fork('found')),
  ]
  const accounts = openAccounts(tree)
  const open = proposeSome({ entries, accounts, places, at: options.at }, dice.fork('open'))
  const calls = ringNumbers(services, tree, dice.fork('calls'))
  const categories = options.longCategories ? LONG_CATEGORIES : []
  return {
    code: county.code,
    name: county.name,
    categories,
    at: options.at,
    places,
    entries,
    calls,
    accounts,
    open,
    letters,
    beats,
    replies: asked.replies,
  }
}
