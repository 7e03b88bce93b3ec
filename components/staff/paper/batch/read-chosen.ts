import { planLeaves } from '@/lib/paper/batch/plan-leaves'
import type { Readiness } from '@/lib/paper/batch/preflight'
import { copiesSchema } from '@/lib/paper/edition/edition-form'
import { FORMATS, type Layout } from '@/lib/paper/sheet/layouts'

/** What the form of a batch says at this moment. */
export type ChosenBatch = {
  areas: number
  towns: number
  copies: number
  /** Of paper, with a cover sheet for each town. */
  sheets: number
  use: string
  layout: Layout
  /** Of its largest file, where each card stands in it by its copies; else 0. */
  repeatedPages: number
  fallbacks: Set<string>
  isTerse: boolean
}

const CHOSEN = /^areas\[(\d+)\]\.chosen$/

/** As many as the form itself would read, none where it would refuse. */
const countTyped = (typed: FormDataEntryValue | null) => copiesSchema.safeParse(typed).data ?? 0

/** Pieces of paper for a town's cards. */
function countPapers(copies: number[], layout: Layout, isRepeated: boolean): number {
  return planLeaves(copies, layout, isRepeated).reduce((sum, { times }) => sum + times, 0)
}

/** @param areas as they stand in the form */
export function readChosen(form: HTMLFormElement, areas: Readiness[]): ChosenBatch {
  const data = new FormData(form)
  const layout = String(data.get('layout')) as Layout
  const chosen = [...data.keys()].flatMap(name => CHOSEN.exec(name)?.[1] ?? []).map(Number)
  const everywhere = countTyped(data.get('copies'))
  const copies = chosen.map(at => countTyped(data.get(`areas[${at}].copies`)) || everywhere)
  const towns = new Map<number, number[]>()
  chosen.forEach((at, i) => {
    const { id } = areas[at]!.town
    const town = towns.get(id)
    if (town) town.push(copies[i]!)
    else towns.set(id, [copies[i]!])
  })
  const isRepeated = data.get('pages') === 'repeated'
  const papers = [...towns.values()].map(stack => countPapers(stack, layout, isRepeated))
  const together = papers.reduce((sum, n) => sum + n, 0)
  const largest = data.get('files') === 'town' ? Math.max(0, ...papers) : together
  return {
    areas: chosen.length,
    towns: towns.size,
    copies: copies.reduce((sum, n) => sum + n, 0),
    sheets: together + towns.size,
    repeatedPages: isRepeated ? largest * (FORMATS[layout].sides ?? 2) : 0,
    use: String(data.get('use')),
    layout,
    fallbacks: new Set(data.getAll('fallbacks').map(String)),
    isTerse: data.get('terse') === 'on',
  }
}

/** Ticks every area that is ready, or none. */
export function tickAll(form: HTMLFormElement, ticked: boolean): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name$=".chosen"]:enabled'))
    box.checked = ticked
}
