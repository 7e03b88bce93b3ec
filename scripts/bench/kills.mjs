import { join } from 'node:path'
import { tryKills } from '../kills/trial.mjs'
import { findFreePort } from '../lib/postgres.mjs'
import { median } from './measure.mjs'

const KILLS = 100
/** The issue's: what was killed is back by itself within ten seconds. */
const BACK_MS = 10_000

const seconds = ms => `${(ms / 1000).toFixed(1)} s`

/** 100 kills in mid-publish: app, postmaster, whole tree in turn. @param {{dir: string, report: Function}} tools of the bench */
export async function benchKills({ dir, report }) {
  const { times, ...counts } = await tryKills({
    dir: join(dir, 'kills'),
    port: await findFreePort(),
    kills: KILLS,
  })
  const { acknowledged, lost, halfDone, done } = counts
  report(
    `${KILLS} kills in mid-publish (app, postmaster, whole tree in turn)`,
    `${acknowledged} acknowledged, ${lost} lost, ${halfDone} half-done, ${done} there`,
    '0 lost, 0 half-done',
    lost === 0 && halfDone === 0,
  )
  for (const [kind, list] of Object.entries(times)) {
    const worst = Math.max(...list)
    const figures = `median ${seconds(median(list))}, worst ${seconds(worst)} of ${list.length}`
    report(`until serving again after a kill of ${kind}`, figures, `≤ ${seconds(BACK_MS)}`, worst <= BACK_MS)
  }
}
