import 'server-only'
import type { StepOutcome } from '@/lib/answer/case/resident-steps'
import type { KeptPicture } from '@/lib/answer/case/said'
import { type HeldCase, holdCase, takeStep } from '@/lib/answer/case/take-step'
import { isEnded } from '@/lib/answer/life/life'
import { allow } from '@/lib/answer/limit/limit'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { hashLinkToken } from './token'
import { DECLINED, DONE } from './words'

type Db = Prisma.TransactionClient

const HANDLING = {
  id: true,
  caseId: true,
  name: true,
  takenAt: true,
  doneAt: true,
  revokedAt: true,
  case: { select: { areaId: true } },
} satisfies Prisma.HandlingSelect

type Handling = Prisma.HandlingGetPayload<{ select: typeof HANDLING }>

/** What one link sends in a day: more is no work. */
const MOST_A_DAY = 60
/** Pictures that handlers add to one case. */
const MOST_PICTURES = 12

const find = (db: Pick<Db, 'handling'>, token: string) =>
  db.handling.findUnique({ where: { tokenHash: hashLinkToken(token) }, select: HANDLING })

/** What a link lets its bearer do, one at a time with all others. `limited`: too much for today. */
export type HandlingOutcome = StepOutcome | 'limited'

async function changeHandled(
  token: string,
  change: (db: Db, held: HeldCase, handling: Handling) => Promise<StepOutcome>,
): Promise<HandlingOutcome> {
  const known = await find(getPrisma(), token)
  if (!known || known.revokedAt) return 'gone'
  const { areaId } = known.case
  if (!(await allow({ what: `link ${known.id}`, areaId }, MOST_A_DAY))) return 'limited'
  return getPrisma().$transaction(async db => {
    const held = await holdCase(db, known.caseId)
    // Read again while the case is held: it may have been taken back at this moment.
    const handling = held && (await find(db, token))
    if (!held || !handling || handling.revokedAt || isEnded(held.state)) return 'gone'
    return change(db, held, handling)
  })
}

/** The last thing a handler wrote, to know what is sent twice. */
async function findLast(db: Db, { caseId, name }: Handling) {
  return db.caseStep.findFirst({
    where: { caseId, office: name },
    orderBy: { id: 'desc' },
    select: { id: true, kind: true, text: true },
  })
}

/** Where somebody has reported already, the state knows of no 接单: what is said is said as progress. */
async function tell(db: Db, held: HeldCase, handling: Handling, text: string): Promise<StepOutcome> {
  const step = { kind: 'PROGRESS' as const, at: now(), office: handling.name, text }
  return (await takeStep(db, held, step)) ? 'done' : 'late'
}

async function note(db: Db, { id }: Handling, data: Prisma.HandlingUpdateInput): Promise<void> {
  await db.handling.update({ where: { id }, data, select: { id: true } })
}

/** 接单: the handler says that it is theirs. */
export function takeHandling(token: string): Promise<HandlingOutcome> {
  return changeHandled(token, async (db, held, handling) => {
    if (handling.takenAt) return 'done'
    const at = now()
    const taken = await takeStep(db, held, { kind: 'TAKEN', at, office: handling.name })
    const outcome = taken ? 'done' : await tell(db, held, handling, '接单了')
    if (outcome === 'done') await note(db, handling, { takenAt: at })
    return outcome
  })
}

/** 报进度. The same words twice in a row are there once. */
export function reportProgress(token: string, text: string): Promise<HandlingOutcome> {
  return changeHandled(token, async (db, held, handling) => {
    const last = await findLast(db, handling)
    if (last?.kind === 'PROGRESS' && last.text === text) return 'done'
    const outcome = await tell(db, held, handling, text)
    if (outcome === 'done' && !handling.takenAt) await note(db, handling, { takenAt: now() })
    return outcome
  })
}

async function addPictures(db: Db, caseId: number, stepId: number, pictures: KeptPicture[]): Promise<void> {
  for (const picture of pictures)
    await db.casePicture.create({ data: { ...picture, caseId, stepId }, select: { id: true } })
}

const hasPictures = async (db: Db, stepId: number) => (await db.casePicture.count({ where: { stepId } })) > 0

/**
 * 办完了: the handler is through with it. The case stays open: the office answers the resident.
 * Said again in the same words, a picture joins what was said: the first could not be kept.
 * @param text what was done; null where the picture says it
 */
export function reportDone(
  token: string,
  text: string | null,
  pictures: KeptPicture[],
): Promise<HandlingOutcome> {
  const said = text ? `${DONE}：${text}` : DONE
  return changeHandled(token, async (db, held, handling) => {
    const last = await findLast(db, handling)
    const isSame = handling.doneAt !== null && last?.kind === 'PROGRESS' && last.text === said
    if (isSame && (!pictures.length || (await hasPictures(db, last.id)))) return 'done'
    const kept = await db.casePicture.count({ where: { caseId: held.id, stepId: { not: null } } })
    if (kept + pictures.length > MOST_PICTURES) return 'full'
    if (isSame) {
      await addPictures(db, held.id, last.id, pictures)
      return 'done'
    }
    const outcome = await tell(db, held, handling, said)
    if (outcome !== 'done') return outcome
    const step = await findLast(db, handling)
    await addPictures(db, held.id, step!.id, pictures)
    const at = now()
    await note(db, handling, { doneAt: at, takenAt: handling.takenAt ?? at })
    return outcome
  })
}

/** 办不了, with the reason: for the office alone, which hands it to somebody else. */
export function declineHandling(token: string, reason: string): Promise<HandlingOutcome> {
  const text = `${DECLINED}：${reason}`
  return changeHandled(token, async (db, held, handling) => {
    const last = await findLast(db, handling)
    if (last?.kind === 'NOTE' && last.text === text) return 'done'
    const step = { kind: 'NOTE' as const, at: now(), office: handling.name, text, isInternal: true }
    return (await takeStep(db, held, step)) ? 'done' : 'late'
  })
}
