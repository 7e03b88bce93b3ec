import 'server-only'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { shareInProcess } from '@/lib/system/process/shared'
import { makePool } from './pool'
import { type Lane, makeQueue, QueueFull } from './queue'

/** How a PDF is finished: for an office, or for a print shop by the boxes of card-2 or by those of today. */
type Finish = 'office' | 'bleed' | 'shop'

/** A template with what is filled into it, and what to make of it. */
type SetJob = {
  kind: 'set'
  template: string
  inputs: Record<string, string>
  /** What it reads that is another's from card to card, by the names of the files that it reads it from. */
  files?: Record<string, string>
  output: 'pdf' | 'svg' | 'png' | 'nothing'
  /** How wide a picture is, in pixels. */
  pngWidth?: number
  finish: Finish
  /** PDF/UA-1: tagged, with words for what cannot be read. Templates up to the second generation were not. */
  isTagged?: boolean
  /** Part of a file of many, whose pages are put together anew: it bears no tags, which would no longer be true. */
  isPart?: boolean
  /** Of so many cards that the compiler should remember none of them. */
  isLarge: boolean
}

/** Pages of a part that follow each other, as often as they are printed. */
export type PageRun = {
  part: number
  from: number
  count: number
  times: number
  /** An odd number of pages is followed by an empty back. */
  isDuplex: boolean
}

/** A print-ready file: pages of several PDFs in the order in which they leave the printer. */
export type StackJob = {
  kind: 'stack'
  parts: Uint8Array[]
  runs: PageRun[]
  title: string
  isForShop: boolean
}

/** What the worker can be asked for. */
export type PressJob = SetJob | { kind: 'bind'; parts: Uint8Array[] } | StackJob

/** What a template says of itself (its metadata), by label: <overflow> of what does not fit, <fit>, <cell>. */
export type Said = { overflow: unknown[]; fit: unknown[]; cell: unknown[] }

/** What came of it: the file and its pages, or what does not fit; each with what the template says. */
export type Pressed = { ok: true; bytes: Uint8Array; pages: number; said: Said } | { ok: false; said: Said }

/** What staff read when too much waits already. */
export const PRESS_BUSY_WORDS = '现在排版的人太多，什么都没有印。请过一分钟再试。'

/** A resident's card waits for at most this many others; a run has never more than one piece waiting. */
const WAITING = { public: 12, staff: 8, batch: 16 }
const BINDING = { public: 1, staff: 4, batch: 8 }

/** What works longer will never end. */
const LONGEST_SET_MS = 30_000
const LONGEST_BIND_MS = 120_000
/** Each holds 150 MB and more: one for each core, and no more than a county's batch has use for. */
export const HANDS = Math.min(availableParallelism(), 2)

/** A file of a thousand cards is held four times over while it is joined. Small ones end nobody: that costs the next half a second. */
const HEAVY_BYTES = 4_000_000

function isHeavy(job: PressJob): boolean {
  return job.kind !== 'set' && job.parts.reduce((sum, part) => sum + part.length, 0) > HEAVY_BYTES
}

function makePress() {
  const queue = makeQueue(WAITING, HANDS)
  // Joining gives others their turn between two objects: it runs beside, one at a time.
  const bindery = makeQueue(BINDING)
  const pool = makePool(join(process.cwd(), 'lib/paper/press/worker.mjs'), HANDS)
  const ask = (job: PressJob, patienceMs: number) =>
    pool.ask(job, { needsRoom: isHeavy(job), patienceMs }) as Promise<Pressed>
  return { queue, bindery, ask, warm: pool.warm, end: pool.end }
}

const press = () => shareInProcess('press', makePress)

/** Starts a worker before anybody waits for it. */
export function warmPress(): void {
  press().warm()
}

/** Ends the workers: what they were doing is lost. */
export function endPress(): void {
  press().end()
}

/**
 * Sets a template in type, outside this process.
 * @param job the same one under way is shared, except in batches, where none is the same
 * @throws QueueFull when too many wait; PressFailed when the worker died or hung; Error when the template is wrong
 */
export function setType(job: Omit<SetJob, 'kind'>, lane: Lane): Promise<Pressed> {
  const { queue, ask } = press()
  const key = lane === 'batch' ? null : JSON.stringify(job)
  return queue.add(lane, key, () => ask({ kind: 'set', ...job }, LONGEST_SET_MS))
}

/**
 * One PDF of several, pages in order.
 * @throws QueueFull, PressFailed as `setType`
 */
export async function bindPdfs(parts: Uint8Array[], lane: Lane): Promise<Uint8Array> {
  if (parts.length === 1) return parts[0]!
  const { bindery, ask } = press()
  const bound = await bindery.add(lane, null, () => ask({ kind: 'bind', parts }, LONGEST_BIND_MS))
  if (!bound.ok) throw new Error('unreachable: what is bound was set')
  return bound.bytes
}

/**
 * One print-ready PDF out of the pages of several.
 * @throws QueueFull, PressFailed as `setType`
 */
export async function stackPdfs(job: Omit<StackJob, 'kind'>, lane: Lane): Promise<Uint8Array> {
  const { bindery, ask } = press()
  const stacked = await bindery.add(lane, null, () => ask({ kind: 'stack', ...job }, LONGEST_BIND_MS))
  if (!stacked.ok) throw new Error('unreachable: what is stacked was set')
  return stacked.bytes
}

export { type Lane, QueueFull }
