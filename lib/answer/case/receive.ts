import 'server-only'
import { addOfficeHours, addWorkingDays } from '@/lib/answer/rules/deadline'
import { type Rules, readRules } from '@/lib/answer/rules/rules'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { readSaidDays } from '@/lib/directory/calendar/said-days'
import { noteDoubt } from '@/lib/directory/phone/note-doubt'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { earliest, readShanghai } from '@/lib/system/clock/shanghai'
import { seal } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'
import { findDouble, isReportOpen, isSaidEnough } from './doubles'
import { makeCaseNumber } from './number'
import { chooseOffice } from './office'
import { isFirstReport, takeRoom } from './room'
import type { KeptPicture, ReceiveOutcome, Said, Sender } from './said'
import { FIRST_BAD_GRADE } from './words'

type Db = Prisma.TransactionClient

/** What seals a resident's number. */
export const PHONE_PURPOSE = 'case phone'

/** The columns in which kinds differ. */
function dataOf(said: Said) {
  const about = 'about' in said && said.about ? said.about : null
  const line = about && { serviceId: about.serviceId, lineName: about.name }
  switch (said.kind) {
    case 'REPORT':
      return { ...line, phoneId: said.about.phoneId, phoneNumber: said.about.number, way: said.way }
    case 'RATING':
      return { ...line, grade: said.grade, text: said.text }
    case 'OPINION':
      return { ...line, text: said.text }
    case 'PROBLEM': {
      const { topic, isUrgent, estate, building, unit, text } = said
      return { topic, isUrgent, estate, building, unit, text }
    }
    case 'ORDER': {
      const { wish, projectId, wantedPart, text } = said
      return {
        ...line,
        wish,
        projectId,
        wantedOn: said.wantedOn && new Date(said.wantedOn),
        wantedPart,
        text,
      }
    }
  }
}

const contactOf = (said: Said) =>
  'phone' in said && said.phone !== null
    ? { phoneSealed: seal(said.phone, PHONE_PURPOSE), sharesPhone: said.sharesPhone }
    : {}

/** What is only to be counted ends as it comes: whoever is content waits for no answer. */
const endsAtOnce = (said: Said) => said.kind === 'RATING' && said.grade < FIRST_BAD_GRADE && !said.text

/** An order is of use before its day begins; null where there is none, or it has begun. */
function wantedAt(said: Said, at: Date): Date | null {
  const day = said.kind === 'ORDER' && said.wantedOn ? readShanghai(`${said.wantedOn} 08:00`) : null
  return day && day > at ? day : null
}

async function readDeadlines(said: Said, sender: Sender, rules: Rules, at: Date) {
  const areaIds = sender.path.map(({ id }) => id)
  const holidays = makeCalendar(at, areaIds, await readSaidDays(areaIds, at))
  const acceptBy = addWorkingDays(at, rules.acceptDays, holidays)
  const isUrgent = said.kind === 'PROBLEM' && said.isUrgent
  const urgentBy = isUrgent ? addOfficeHours(at, rules.urgentHours, holidays) : null
  return {
    acceptBy: earliest(acceptBy, urgentBy, wantedAt(said, at)) ?? acceptBy,
    answerBy: addWorkingDays(at, rules.answerDays[said.kind], holidays),
  }
}

async function writeCase(db: Db, said: Said, data: Prisma.CaseUncheckedCreateInput, pictures: KeptPicture[]) {
  const { receivedAt: at, areaId } = data
  const steps = [
    { kind: 'RECEIVED' as const, at },
    ...(data.endedAt ? [{ kind: 'CLOSED' as const, at }] : []),
  ]
  await db.case.create({
    data: { ...data, steps: { create: steps }, pictures: { create: pictures } },
    select: { id: true },
  })
  if (said.kind === 'REPORT') await noteReport(db, said, areaId, at as Date)
}

/** That it was answered and did not help says nothing against the number. */
async function noteReport(db: Db, said: Said & { kind: 'REPORT' }, areaId: number, at: Date) {
  const { phoneId, number } = said.about
  if (said.way !== 'UNSOLVED') await noteDoubt(db, { phoneId, number, areaId, at })
}

/** The number under which a form was received before. */
async function findSent(once: string): Promise<string | null> {
  const row = await getPrisma().case.findUnique({ where: { sentOnce: once }, select: { number: true } })
  return row?.number ?? null
}

/** Tapped again, or in another way: the office has it already, and the number is doubted by it already. */
const isSaidAgain = async (said: Said & { kind: 'REPORT' }, sender: Sender): Promise<boolean> =>
  !(await isFirstReport(said, sender)) && (await isReportOpen(said, sender.path[0]!.id, now()))

async function store(said: Said, sender: Sender, rules: Rules, pictures: KeptPicture[]): Promise<string> {
  const at = now()
  const { path, source, codeToken, once, partnerId } = sender
  const ended = endsAtOnce(said)
  const data = {
    number: makeCaseNumber(),
    kind: said.kind,
    state: ended ? ('CLOSED' as const) : ('RECEIVED' as const),
    source,
    areaId: path[0]!.id,
    officeId: chooseOffice(said, path),
    codeToken,
    sentOnce: once,
    partnerId,
    receivedAt: at,
    endedAt: ended ? at : null,
    mergedIntoId: await findDouble(said, path[0]!.id, at),
    ...(await readDeadlines(said, sender, rules, at)),
    ...dataOf(said),
    ...contactOf(said),
  }
  await getPrisma().$transaction(db => writeCase(db, said, data, pictures))
  return data.number
}

/**
 * Receives what somebody sends. Sent twice, it is here once: the second time is answered as the first.
 * @param readPictures asked for once it is sure that they are wanted: they are costly to look at
 * @throws DatabaseUnavailable and the like, through askDatabase of who calls
 */
export async function receiveCase(
  said: Said,
  sender: Sender,
  readPictures: () => Promise<KeptPicture[]> = async () => [],
): Promise<ReceiveOutcome> {
  const known = await findSent(sender.once)
  if (known) return { status: 'received', number: known }
  const rules = await readRules(
    sender.path.map(({ id }) => id),
    now(),
  )
  if (rules.closed.includes(said.kind)) return { status: 'closed', until: rules.closedUntil }
  if (said.kind === 'REPORT' && (await isSaidAgain(said, sender))) return { status: 'counted', isAgain: true }
  if (!(await takeRoom(said, sender))) return { status: 'limited' }
  if (said.kind === 'REPORT' && (await isSaidEnough(said, sender.path[0]!.id))) {
    await getPrisma().$transaction(db => noteReport(db, said, sender.path[0]!.id, now()))
    return { status: 'counted' }
  }
  try {
    return { status: 'received', number: await store(said, sender, rules, await readPictures()) }
  } catch (error) {
    // Its twin came first; or, once in a life, the same number was drawn.
    const number = isAlreadyThere(error) ? await findSent(sender.once) : null
    if (number) return { status: 'received', number }
    throw error
  }
}
