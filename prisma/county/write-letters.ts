import { makeCaseNumber } from '@/lib/answer/case/number'
import { PHONE_PURPOSE } from '@/lib/answer/case/receive'
import { drawLinkToken } from '@/lib/answer/handling/token'
import { addWorkingDays } from '@/lib/answer/rules/deadline'
import { USUAL_RULES } from '@/lib/answer/rules/rules'
import { noteDoubt } from '@/lib/directory/phone/note-doubt'
import type { Prisma } from '@/lib/generated/prisma/client'
import { addDays, addMinutes } from '@/lib/system/clock/shanghai'
import { seal } from '@/lib/system/config/seal'
import { findKeeper } from './accounts'
import { drawPictures } from './letter-pictures'
import type { County, Letter, LetterStep } from './types'
import { nameService, type Phone, readPhones } from './write-calls'
import type { Written } from './written'

/** A letter on its way into the database. */
type Filed = { letter: Letter; number: string; phone: Phone | null; serviceId: number | null; office: string }

const whenOf = ({ at }: County, { daysAgo, minute }: { daysAgo: number; minute: number }) =>
  addMinutes(addDays(at, -daysAgo), minute)

const lastOf = ({ steps }: Letter, kind: LetterStep['kind']) => steps.findLast(step => step.kind === kind)

/** With the place it was sent from, or with who keeps the line; opinions with the county (lib/answer/case/office). */
function findOffice({ places, entries }: County, { kind, place, service }: Letter): string {
  if (service) return entries.find(({ key }) => key === service)!.place
  if (kind === 'OPINION') return places.find(found => found.kind === 'COUNTY')!.key
  return kind === 'ORDER' ? places.find(({ key }) => key === place)!.parent : place
}

type Typed = { kind: string; number: string | null }
const isOwn = ({ kind, number }: Typed) => kind === 'LOCAL' && number !== null && number !== ''

function file(written: Written, county: County, phones: Map<string, Phone>, letter: Letter): Filed {
  const serviceId = letter.service && written.idOf(letter.service)
  const service = county.entries.find(({ key }) => key === letter.service)
  const at = ((service?.typed.phones ?? []) as Typed[]).findIndex(isOwn)
  const filed = {
    letter,
    number: makeCaseNumber(),
    serviceId: serviceId || null,
    office: findOffice(county, letter),
  }
  return { ...filed, phone: letter.kind === 'REPORT' ? phones.get(`${serviceId} ${at}`)! : null }
}

/** What is kept of a number: nothing once its time is over. */
function keepPhone({ number, sharesPhone }: Letter, endedAt: Date | null, at: Date) {
  const isOver = endedAt !== null && addDays(endedAt, USUAL_RULES.keepPhoneDays) < at
  return number && !isOver ? { phoneSealed: seal(number, PHONE_PURPOSE), sharesPhone } : {}
}

function dateLetter(county: County, letter: Letter) {
  const { kind, state, steps } = letter
  const receivedAt = whenOf(county, letter)
  const dateOf = (step: LetterStep | undefined) => (step ? whenOf(county, step) : null)
  const isOver = ['CLOSED', 'RATED', 'REFUSED', 'WITHDRAWN'].includes(state)
  const end = steps.findLast(step => ['CLOSED', 'RATED', 'REFUSED', 'WITHDRAWN'].includes(step.kind))
  const rated = lastOf(letter, 'RATED')
  const reopenedAt = dateOf(lastOf(letter, 'REOPENED'))
  return {
    ...{ receivedAt, reopenedAt, rating: rated?.grade ?? null, ratedAt: dateOf(rated) },
    answeredAt: dateOf(lastOf(letter, 'ANSWERED')),
    endedAt: isOver ? dateOf(lastOf(letter, 'CLOSED') ?? end) : null,
    acceptBy: addWorkingDays(receivedAt, USUAL_RULES.acceptDays, {}),
    answerBy: addWorkingDays(reopenedAt ?? receivedAt, USUAL_RULES.answerDays[kind], {}),
  }
}

function toCase(written: Written, county: County, filed: Filed): Prisma.CaseCreateManyInput {
  const { letter, number, phone, serviceId, office } = filed
  const { kind, state, way, grade, topic, estate, building, unit, isUrgent, wish, wantedPart, text } = letter
  const dates = dateLetter(county, letter)
  return {
    ...{
      number,
      sentOnce: `county ${number}`,
      kind,
      state,
      way,
      grade,
      topic,
      estate,
      building,
      unit,
      isUrgent,
    },
    ...{ wish, wantedPart, text, serviceId, lock: 1 + letter.steps.length },
    ...{
      source: letter.beat ? 'ROUND' : 'PAGE',
      areaId: written.idOf(letter.place),
      officeId: written.idOf(office),
    },
    ...(letter.service && { lineName: nameService(written, letter.service) }),
    ...(phone && { phoneId: phone.id, phoneNumber: phone.number }),
    ...dates,
    ...keepPhone(letter, dates.endedAt, county.at),
  }
}

type Ids = Map<string, number>

/** Who has it: a company by its name, or a team of the town. */
function findHandler(written: Written, county: County, { letter }: Filed) {
  if (letter.handler) return { kind: 'NAMED' as const, name: letter.handler, teamId: null }
  const town = county.places.find(({ key }) => key === letter.place)!.parent
  const team = county.entries.find(({ kind, place }) => kind === 'TEAM' && place === town)
  const name = (team?.typed.name as string) ?? '志愿服务队'
  return {
    kind: team ? ('TEAM' as const) : ('NAMED' as const),
    name,
    teamId: team ? written.idOf(team.key) : null,
  }
}

function toSteps(
  written: Written,
  county: County,
  filed: Filed,
  caseId: number,
): Prisma.CaseStepCreateManyInput[] {
  const { letter, office } = filed
  const keeper = findKeeper(county.accounts, county.places, office)
  const ours = { office: county.places.find(({ key }) => key === keeper.place)!.name, staffName: keeper.name }
  const { name } = findHandler(written, county, filed)
  const by = { office: ours, handler: { office: name }, resident: {}, nobody: {} }
  const received = { caseId, kind: 'RECEIVED' as const, at: whenOf(county, letter) }
  const steps = letter.steps.map(step => ({
    ...{ caseId, kind: step.kind, at: whenOf(county, step), isInternal: step.isInternal ?? false },
    text: step.kind === 'FORWARDED' ? name : step.text,
    ...by[step.by],
  }))
  return [received, ...steps]
}

/** A link each, where it was handed on; what came back is to be done anew (lib/answer/case/resident-steps). */
function toHandling(written: Written, county: County, filed: Filed, caseId: number) {
  const { letter } = filed
  const forwarded = lastOf(letter, 'FORWARDED')
  if (!forwarded) return []
  const done = letter.steps.findLast(({ by, text }) => by === 'handler' && text?.startsWith('办完了'))
  const taken = lastOf(letter, 'TAKEN')
  const isBack = lastOf(letter, 'REOPENED') !== undefined
  return [
    {
      ...{
        caseId,
        ...findHandler(written, county, filed),
        note: letter.note,
        dueAt: dateLetter(county, letter).answerBy,
      },
      createdAt: whenOf(county, forwarded),
      takenAt: taken && !isBack ? whenOf(county, taken) : null,
      doneAt: done && !isBack ? whenOf(county, done) : null,
      ...drawLinkToken(),
    },
  ]
}

/** Of those that nobody has answered yet, as they come in (lib/answer/case/receive). */
async function noteDoubts(written: Written, county: County, filed: Filed[]): Promise<void> {
  for (const { letter, phone } of filed)
    if (phone && letter.way !== 'UNSOLVED' && !lastOf(letter, 'ANSWERED'))
      await noteDoubt(written.db, {
        ...{ phoneId: phone.id, number: phone.number },
        ...{ areaId: written.idOf(letter.place), at: whenOf(county, letter) },
      })
}

/** Files what residents sent, with all that became of it: in bulk, since it has happened. @returns ids, a letter each */
export async function writeLetters(written: Written, county: County): Promise<Map<Letter, number>> {
  const { db } = written
  const services = new Set(
    county.letters.flatMap(({ kind, service }) => (kind === 'REPORT' && service ? [service] : [])),
  )
  const phones = await readPhones(written, [...services])
  const filed = county.letters.map(letter => file(written, county, phones, letter))
  const made = await db.case.createManyAndReturn({
    data: filed.map(one => toCase(written, county, one)),
    select: { id: true, number: true },
  })
  const ids: Ids = new Map(made.map(({ id, number }) => [number, id]))
  const idOf = ({ number }: Filed) => ids.get(number)!
  await db.caseStep.createMany({ data: filed.flatMap(one => toSteps(written, county, one, idOf(one))) })
  await db.handling.createMany({ data: filed.flatMap(one => toHandling(written, county, one, idOf(one))) })
  const shown = filed.filter(({ letter }) => letter.picture)
  const pictures = await drawPictures()
  await db.casePicture.createMany({
    data: shown.map((one, at) => ({ caseId: idOf(one), ...pictures[at % pictures.length]! })),
  })
  await noteDoubts(written, county, filed)
  return new Map(filed.map(one => [one.letter, idOf(one)]))
}
