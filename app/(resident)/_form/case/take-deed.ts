import 'server-only'
import { readForm } from '@/app/(resident)/_form/read-form'
import type { Posted } from '@/app/(resident)/_form/read-posted'
import type { CaseDeed } from '@/components/resident/case/DeedForm'
import type { FormState } from '@/components/resident/form/form-state'
import { addForm, correctForm, rateForm, reopenForm } from '@/lib/answer/case/case-form'
import { correctGrade } from '@/lib/answer/case/correct-grade'
import { explainGrade } from '@/lib/answer/case/explain-grade'
import { keepPictures } from '@/lib/answer/case/keep-pictures'
import { type LostPicture, sayLost } from '@/lib/answer/case/lost-pictures'
import { MOST_PICTURES } from '@/lib/answer/case/read-case'
import {
  addPictures,
  addWords,
  eraseCase,
  rateCase,
  reopenCase,
  type StepOutcome,
  withdrawCase,
} from '@/lib/answer/case/resident-steps'

type Refused = Pick<FormState, 'errors' | 'message'>
/** Done; done but for some pictures; or what to say at the form. */
export type DeedOutcome = 'done' | 'gone' | { lost: LostPicture[] } | Refused

const WHY: Record<'late' | 'full', string> = {
  late: '这一件已经往下办了，这一步现在做不了。请看下面办到哪一步。',
  full: '已经补得够多了。还有事请另发一件，或者打电话。',
}

const answer = (outcome: StepOutcome): DeedOutcome =>
  outcome === 'done' || outcome === 'gone' ? outcome : { errors: {}, message: WHY[outcome] }

const sayAllLost = (lost: LostPicture[]) => lost.map(picture => sayLost(picture, MOST_PICTURES)).join('')

type Deed = (number: string, posted: Posted) => Promise<DeedOutcome>

const DEEDS: Record<CaseDeed, Deed> = {
  add: async (number, { fields }) => {
    const form = readForm(addForm, fields)
    return 'errors' in form ? form : answer(await addWords(number, form.data.text))
  },
  rate: async (number, { fields }) => {
    const form = readForm(rateForm, fields)
    return 'errors' in form ? form : answer(await rateCase(number, form.data.grade, form.data.text))
  },
  correct: async (number, { fields }) => {
    const form = readForm(correctForm, fields)
    return 'errors' in form ? form : answer(await correctGrade(number, form.data.grade))
  },
  reopen: async (number, { fields }) => {
    const form = readForm(reopenForm, fields)
    return 'errors' in form ? form : answer(await reopenCase(number, form.data.text))
  },
  explain: async (number, { fields }) => {
    const form = readForm(reopenForm, fields)
    return 'errors' in form ? form : answer(await explainGrade(number, form.data.text))
  },
  pictures: async (number, { files }) => {
    const { pictures, lostFiles: lost } = await keepPictures(files)
    if (files.length === 0) return { errors: {}, message: '请选一张照片' }
    if (pictures.length === 0) return { errors: {}, message: sayAllLost(lost) }
    const outcome = answer(await addPictures(number, pictures))
    return outcome === 'done' && lost.length > 0 ? { lost } : outcome
  },
  withdraw: async number => answer(await withdrawCase(number)),
  erase: async number => answer(await eraseCase(number)),
}

/** Which deed a form asks for; null: none that there is. */
export function readDeed(fields: URLSearchParams): CaseDeed | null {
  const deed = fields.get('do') ?? ''
  return deed in DEEDS ? (deed as CaseDeed) : null
}

/** Does what a case's own page asks for. */
export const takeDeed = (deed: CaseDeed, number: string, posted: Posted): Promise<DeedOutcome> =>
  DEEDS[deed](number, posted)
