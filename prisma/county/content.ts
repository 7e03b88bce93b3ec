import { writeShanghai } from '@/lib/system/clock/shanghai'
import { MADE_UP } from './data/offices'
import { ACTIVITIES, ARTICLE_BODY, COLUMNS, EVENTS, NOTICE, NOTICES, PROJECTS, TEAMS } from './data/told'
import type { Dice } from './dice'
import { typeEvent } from './events'
import type { Places } from './places'
import type { Entry, Place } from './types'

const DAY_MS = 86_400_000

type Told = { at: Date; dice: Dice; entries: Entry[] }

function put(
  told: Told,
  key: string,
  kind: Entry['kind'],
  place: Place,
  typed: object,
  refs: object = {},
): Entry {
  const entry: Entry = {
    key,
    kind,
    typed: { ...typed, source: MADE_UP },
    refs: { areaId: place.key, ...refs },
    place: place.key,
    daysAgo: told.dice.whole(1, 170),
  }
  told.entries.push(entry)
  return entry
}

const dayOf = ({ at }: Told, days: number) =>
  writeShanghai(new Date(at.getTime() + days * DAY_MS)).slice(0, 10)

type Words = { title: string; body: string }

/** An event without an expiry is a week after it was told. */
const WEEK = 7

/** `from` and `until` are days from the county's day: before it or after, or open. */
function announce(
  told: Told,
  place: Place,
  kind: 'EVENT' | 'NOTICE',
  words: Words,
  from: number,
  until: number | null,
) {
  const dated = told.dice.chance(0.2) ? { dateText: '本周末，雨雪顺延' } : {}
  const entry = put(told, `announcement:${place.code}:${words.title}:${from}`, 'ANNOUNCEMENT', place, {
    kind,
    ...words,
    publishAt: `${dayOf(told, from)} 08:30`,
    expireAt: until === null ? null : `${dayOf(told, until)} 18:00`,
    ...dated,
  })
  entry.daysAgo = Math.max(1, -from)
}

/** Some are over, some are on, some wait for their day. */
function announceSome(told: Told, place: Place, count: number): void {
  const { dice } = told
  const events = dice.shuffle(EVENTS)
  const notices = dice.shuffle(NOTICES)
  for (let n = 0; n < count; n++) {
    const isEvent = n % 2 === 0
    const [from, until] = dice.weigh<[number, number | null]>([
      [5, [-dice.whole(2, 9), dice.whole(1, 20)]],
      [2, [-dice.whole(20, 60), -dice.whole(1, 19)]],
      [2, [-dice.whole(2, 30), null]],
      [1, [dice.whole(1, 5), dice.whole(6, 30)]],
    ])
    const day = dayOf(told, until ?? from + WEEK)
    if (isEvent) announce(told, place, 'EVENT', typeEvent(events[n >> 1]!, day), from, until)
    else announce(told, place, 'NOTICE', notices[n >> 1]!, from, until)
  }
}

function gatherTeams(told: Told, town: Place): string[] {
  const chosen = told.dice.shuffle(TEAMS).slice(0, told.dice.whole(1, TEAMS.length))
  return chosen.map(
    ([name, teamCount, description]) =>
      put(told, `team:${town.code}:${name}`, 'TEAM', town, { name, teamCount, description }).key,
  )
}

function planProjects(told: Told, town: Place, teams: string[], year: number): void {
  const { dice } = told
  const chosen = dice.shuffle(PROJECTS).slice(0, dice.whole(4, PROJECTS.length))
  for (const [index, [name, description, dateText, place]] of chosen.entries()) {
    const typed = { year, position: index + 1, name, description, dateText, place }
    const team: object = dice.chance(0.6) ? { teamId: dice.pick(teams) } : {}
    put(told, `project:${town.code}:${year}:${name}`, 'PROJECT', town, typed, team)
  }
}

function holdActivities(told: Told, town: Place, teams: string[], year: number): void {
  const { dice } = told
  for (const [name, description] of dice.shuffle(ACTIVITIES).slice(0, dice.whole(1, ACTIVITIES.length))) {
    const sessions = dice.chance(0.8) ? dice.whole(1, 60) : null
    const typed = {
      year,
      dateText: dice.chance(0.5) ? `${dice.whole(1, 12)}月` : null,
      name,
      description,
      sessions,
      sessionsApprox: sessions !== null && sessions > 20,
      peopleServed: dice.chance(0.7) ? dice.whole(10, 4000) : null,
      peopleServedApprox: dice.chance(0.4),
    }
    put(told, `activity:${town.code}:${year}:${name}`, 'ACTIVITY', town, typed, { teamId: dice.pick(teams) })
  }
}

function writeColumns(told: Told, place: Place, columns: typeof COLUMNS): void {
  for (const [index, { slug: short, articles, ...column }] of columns.entries()) {
    const slug = `${place.code.toLowerCase()}-${short}`
    const { key } = put(told, `column:${slug}`, 'COLUMN', place, { ...column, slug, position: index + 1 })
    for (const [n, [own, title, summary]] of articles.entries()) {
      const typed = { slug: own, title, summary, body: ARTICLE_BODY, position: n + 1 }
      put(told, `article:${slug}:${own}`, 'ARTICLE', place, typed, { columnId: key })
    }
  }
}

/** Announcements, teams, projects, activities, columns and articles; what belongs to a team after the team. */
export function tellCounty({ county, towns, villages }: Places, at: Date, dice: Dice): Entry[] {
  const told: Told = { at, dice, entries: [] }
  const year = Number(writeShanghai(at).slice(0, 4))
  // The newest that is on: it stands on every page without being asked for.
  announce(told, county, 'NOTICE', NOTICE, -1, null)
  announceSome(told, county, 4)
  writeColumns(told, county, COLUMNS)
  for (const [index, town] of towns.entries()) {
    const own: Told = { ...told, dice: dice.fork(town.code) }
    announceSome(own, town, own.dice.whole(0, 4))
    const teams = gatherTeams(own, town)
    for (const of of [year - 1, year]) planProjects(own, town, teams, of)
    holdActivities(own, town, teams, year)
    if (index === 0) writeColumns(own, town, COLUMNS.slice(0, 1))
  }
  for (const village of villages) {
    const own: Told = { ...told, dice: dice.fork(village.code) }
    if (own.dice.chance(0.2)) announceSome(own, village, 1)
  }
  return told.entries
}
