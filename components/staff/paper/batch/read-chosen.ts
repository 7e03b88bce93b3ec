import type { Readiness } from '@/lib/paper/batch/preflight'
import { countSheets, type Layout } from '@/lib/paper/sheet/layouts'

/** What the form of a batch says at this moment. */
export type ChosenBatch = {
  areas: number
  towns: number
  copies: number
  /** Of paper, with a cover sheet for each town. */
  sheets: number
  fallbacks: Set<string>
}

const CHOSEN = /^areas\[(\d+)\]\.chosen$/

/** @param areas as they stand in the form */
export function readChosen(form: HTMLFormElement, areas: Readiness[]): ChosenBatch {
  const data = new FormData(form)
  const layout = String(data.get('layout')) as Layout
  const chosen = [...data.keys()].flatMap(name => CHOSEN.exec(name)?.[1] ?? []).map(Number)
  const copies = chosen.map(at =>
    Math.max(0, Number(data.get(`areas[${at}].copies`) || data.get('copies')) || 0),
  )
  const towns = new Set(chosen.map(at => areas[at]!.town.id)).size
  return {
    areas: chosen.length,
    towns,
    copies: copies.reduce((sum, n) => sum + n, 0),
    sheets: copies.reduce((sum, n) => sum + countSheets(layout, n), towns),
    fallbacks: new Set(data.getAll('fallbacks').map(String)),
  }
}

/** Ticks every area that is ready, or none. */
export function tickAll(form: HTMLFormElement, ticked: boolean): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox][name$=".chosen"]:enabled'))
    box.checked = ticked
}
