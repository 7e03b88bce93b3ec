import { expect, type Page } from '@playwright/test'
import { button, field, fresh, openAs } from './app'
import { runSql } from './db'
import { makePlace } from './place'

/** Opens the form of a new team, in a place of its own. */
export const teamForm = async (page: Page, role: 'EDITOR' | 'PUBLISHER' = 'PUBLISHER') => {
  const place = await makePlace()
  const staff = await openAs(page, role, place.county, `/staff/teams/new?area=${place.countyId}`)
  await expect(button(page, '存草稿')).toBeEnabled()
  return { ...place, staff }
}

/** @returns the name, which no other team has */
export async function fillTeam(page: Page): Promise<string> {
  const name = fresh('看得见的队')
  await field(page, '队名').fill(name)
  return name
}

export const countTeams = async (name: string) =>
  (await runSql('SELECT 1 FROM "Team" WHERE name = $1', [name])).length
