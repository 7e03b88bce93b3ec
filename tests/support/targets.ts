import { randomBytes } from 'node:crypto'
import { makeCase } from './cases'
import { makeConsultation } from './consultations'
import { runSql } from './db'
import { printEdition } from './editions'
import { createStaff } from './staff'

async function insert(sql: string, values: unknown[]): Promise<number> {
  return (await runSql<{ id: number }>(`${sql} RETURNING id`, values))[0]!.id
}

const readArea = async (code: string) =>
  (await runSql<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code]))[0]!.id

async function makeRevision(teamId: number, areaId: number, authorId: number, state: string) {
  const snapshot = { areaId, name: '别处的队', teamCount: 1, description: null, source: null }
  return insert(
    `INSERT INTO "Revision" (kind, "recordId", "areaId", state, title, snapshot, before, "baseHash", "authorId")
     VALUES ('TEAM', $1, $2, $3::"RevisionState", '别处的队', $4, $4, 'x', $5)`,
    [teamId, areaId, state, JSON.stringify(snapshot), authorId],
  )
}

/** One of each thing that an action could touch, all of them of a place that the callers have no business in. */
export async function makeTargets(areaCode: string) {
  const tag = randomBytes(4).toString('hex')
  const areaId = await readArea(areaCode)
  const staff = await createStaff({ areaCode })
  const teamId = await insert(`INSERT INTO "Team" ("areaId", name, "teamCount") VALUES ($1, $2, 1)`, [
    areaId,
    `目标队${tag}`,
  ])
  const openId = await makeRevision(teamId, areaId, staff.id, 'SUBMITTED')
  const publishedId = await makeRevision(teamId, areaId, staff.id, 'PUBLISHED')
  const invitationId = await insert(
    `INSERT INTO "Invitation" ("tokenHash", name, email, role, "areaId", "invitedById", "expiresAt")
     VALUES ($1, '受邀人', $2, 'EDITOR', $3, $4, now() + interval '1 day')`,
    [tag, `invited-${tag}@example.cn`, areaId, staff.id],
  )
  const [category] = await runSql<{ id: number }>('SELECT min(id) AS id FROM "Category"')
  const categoryId = category!.id
  const serviceId = await insert(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description) VALUES ($1, $2, $3, '没人碰它')`,
    [areaId, categoryId, `目标服务${tag}`],
  )
  // 01000000000 is nobody's: a Beijing area code with a subscriber number of noughts.
  const phoneNumber = '01000000000'
  const phoneId = await insert(`INSERT INTO "Phone" ("serviceId", kind, number) VALUES ($1, 'LOCAL', $2)`, [
    serviceId,
    phoneNumber,
  ])
  const batchId = await insert(
    `INSERT INTO "PrintBatch" ("areaId", title, plan, layout, use, state, total, runner, "beatAt", "endedAt", "createdAt", "createdBy")
     VALUES ($1, '目标批', '{}', 'a5', 'HANDOUT', 'FAILED', 1, 'x', now(), now(), now(), '测试')`,
    [areaId],
  )
  const consultationId = await makeConsultation({ areaId })
  const beatId = await insert(
    `INSERT INTO "Beat" ("areaId", name, points, "tokenHash", "tokenSealed", "createdAt")
     VALUES ($1, $2, '{3号楼}', $2, 'x', now())`,
    [areaId, `目标网格${tag}`],
  )
  const partnerId = await insert(
    `INSERT INTO "Partner" ("areaId", name, "keyHash", "createdAt") VALUES ($1, $2, $2, now())`,
    [areaId, `目标单位${tag}`],
  )
  const { id: caseId } = await makeCase(runSql, { areaId })
  const handlingId = await insert(
    `INSERT INTO "Handling" ("caseId", kind, name, "dueAt", "createdAt") VALUES ($1, 'NAMED', '别处的物业', now(), now())`,
    [caseId],
  )
  const casePictureId = await insert(
    `INSERT INTO "CasePicture" ("caseId", data, width, height) VALUES ($1, '\\x00', 1, 1)`,
    [caseId],
  )
  const { editionId, tokens } = printEdition({ code: areaCode })
  return {
    areaId,
    areaCode,
    staffId: staff.id,
    teamId,
    openId,
    publishedId,
    invitationId,
    batchId,
    consultationId,
    beatId,
    partnerId,
    categoryId,
    phoneId,
    phoneNumber,
    editionId,
    token: tokens.CARD,
    caseId,
    handlingId,
    casePictureId,
  }
}

export type Targets = Awaited<ReturnType<typeof makeTargets>>
