import { PEOPLE } from './data/told'
import type { Places } from './places'
import type { Account, Place } from './types'

/**
 * Accounts of the county, its first towns and villages. `.example` is nobody's domain (RFC 2606). The first is the
 * administrator of the whole county.
 */
export function openAccounts({ county, towns, villages }: Places): Account[] {
  const accounts: Account[] = []
  const open = (place: Place, word: string, role: Account['role'], active = true) => {
    const name = PEOPLE[accounts.length % PEOPLE.length]!
    const email = `${word}@${county.code.toLowerCase()}.example`
    accounts.push({ key: `staff:${email}`, place: place.key, name, email, role, active })
  }
  const local = (place: Place) => place.code.slice(county.code.length + 1).toLowerCase()
  open(county, 'admin', 'ADMIN')
  open(county, 'publisher', 'PUBLISHER')
  open(county, 'editor', 'EDITOR')
  open(county, 'gone', 'PUBLISHER', false)
  for (const [index, town] of towns.slice(0, 6).entries())
    open(town, local(town), index % 2 ? 'EDITOR' : 'PUBLISHER')
  const below = villages.filter(({ parent }) => parent !== county.key)
  for (const village of below.slice(0, 8)) open(village, local(village), 'EDITOR')
  return accounts
}

/** Who looks after a place: the account of the place itself, else of what lies above it, else the county's. */
export function findKeeper(accounts: Account[], places: Place[], placeKey: string): Account {
  const byKey = new Map(places.map(place => [place.key, place]))
  for (let key: string | null | undefined = placeKey; key; key = byKey.get(key)?.parent) {
    const own = accounts.find(account => account.place === key && account.active)
    if (own) return own
  }
  return accounts[0]!
}
