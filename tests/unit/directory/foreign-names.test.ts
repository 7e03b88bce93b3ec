import { expect, test } from 'vitest'
import { projectRecord } from '@/lib/content/project/project-record'
import { activityRecord } from '@/lib/content/team/activity-record'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { saveProposal } from '@/lib/revision/proposal/save'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { expectOk, openService } from '@/tests/support/proposals'

const directory = useDirectory()

let names = 0

async function addAt(table: 'Organization' | 'Team', code: string): Promise<number> {
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "${table}" ("areaId", name) VALUES ($1, $2) RETURNING id`,
    [await directory.idOf(code), `单位${names++}`],
  )
  return id
}

test('a service names organizations of its area and of those above, and nobody else’s', async () => {
  const { code, countyId, publisher, propose } = await openService(directory)
  const name = (organizationId: number) =>
    propose({ organizationId, areaId: countyId } as Partial<ServiceSnapshot>, { intent: 'publish' })
  for (const place of ['DH', `${code}-1`]) {
    const outcome = await saveProposal(publisher, await name(await addAt('Organization', place)))
    expect(outcome).toMatchObject({ ok: false, errors: { organizationId: ['没有这个承办单位'] } })
  }
  for (const place of [code, 'NM'])
    expectOk(await saveProposal(publisher, await name(await addAt('Organization', place))))
})

test('a project and an activity name teams of their area, above and below it, and nobody else’s', async () => {
  const { code, countyId } = await openService(directory)
  const said = { areaId: countyId, year: 2026, name: '看望老人', teamId: 0 }
  for (const { check } of [projectRecord, activityRecord]) {
    const judge = async (place: string) =>
      check?.(getPrisma(), { ...said, teamId: await addAt('Team', place) }, null)
    expect(await judge('DH')).toEqual({ teamId: ['没有这支服务队'] })
    for (const place of ['NM', code, `${code}-1-1`]) expect(await judge(place)).toBeNull()
  }
})
