// Started by press.ts with a channel. Typst and sharp work here, so that the process that answers does nothing
// else meanwhile. Plain JavaScript: nothing compiles it, and Node 20 runs no TypeScript.
import { join } from 'node:path'
import { compilerFor, forgetOld } from './compilers.mjs'
import { chooseFaces } from './fonts.mjs'
import { joinPdfs } from './join.mjs'

/** @import { PressJob, Pressed } from './press' */

const TEMPLATES = join(import.meta.dirname, '../sheet/template')

/** @throws {Error} when the template itself is wrong */
function compile(compiler, template, { inputs, files }) {
  for (const [name, text] of Object.entries(files))
    compiler.mapShadow(join(TEMPLATES, name), Buffer.from(text))
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`), inputs })
  if (compiled.result) return compiled.result
  const error = compiled.takeError() ?? compiled.takeDiagnostics()
  throw new Error(`${template} does not compile: ${JSON.stringify(error?.shortDiagnostics)}`)
}

const LABELS = ['overflow', 'fit', 'cell']

/** A template that says nothing under a label may not even know it. */
function listSaid(compiler, document) {
  const query = label => compiler.query(document, { selector: `<${label}>` }).map(({ value }) => value)
  return Object.fromEntries(LABELS.map(label => [label, query(label)]))
}

// Loaded by what needs them: most workers never draw a picture or touch a finished PDF, and save 45 MB.
const loadBoxes = () => import('./boxes.mjs')
const loadStack = () => import('./stack.mjs')

async function drawPng(svg, width) {
  const { default: sharp } = await import('sharp')
  // One picture at a time; the other core is whoever's answers.
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp(Buffer.from(svg), { density: 220 })
    .resize({ width })
    .png({ palette: true, colours: 64 })
    .toBuffer()
}

const FINISHES = {
  office: pdf => pdf,
  bleed: async pdf => (await loadBoxes()).addPrintBoxes(pdf),
  shop: async pdf => (await loadBoxes()).finishForShop(pdf),
}

async function write(compiler, document, { output, finish, isTagged, isPart, pngWidth }) {
  if (output === 'nothing') return new Uint8Array()
  if (output === 'svg') return Buffer.from(compiler.plainSvg(document))
  if (output === 'png') return drawPng(compiler.plainSvg(document), pngWidth)
  const pdf = compiler.pdf(document, isTagged && !isPart ? { pdfStandard: 'ua-1' } : { pdfTags: false })
  return FINISHES[finish](pdf)
}

/** @param {PressJob} job @returns {Promise<Pressed>} */
async function work(job) {
  if (job.kind === 'stack') return { ok: true, bytes: await (await loadStack()).stackPdfs(job), said: {} }
  if (job.kind === 'bind') return { ok: true, bytes: joinPdfs(job.parts), said: {} }
  const { faces, ...words } = chooseFaces(job)
  const compiler = await compilerFor(TEMPLATES, faces)
  const document = compile(compiler, job.template, words)
  const said = listSaid(compiler, document)
  if (said.overflow.length) return { ok: false, said }
  return { ok: true, bytes: await write(compiler, document, job), pages: document.numOfPages, said }
}

/** Who asked may have gone meanwhile: then nobody is told. */
const say = said => process.connected && process.send(said, () => {})

/** After the answer: nobody waits for it. */
function tidy({ kind, isLarge }) {
  // What the last two cards had in common is kept, of pieces of a large file the last: with it the next takes half the
  // time, or less. All else would stay, up to fifty megabytes of a card whose type was searched for.
  forgetOld(isLarge ? 1 : 2)
  // What was set and sent is not held; of a file of many cards, pieces have long been among what is old.
  globalThis.gc?.({ type: kind === 'set' ? 'minor' : 'major' })
}

process.on('message', async ({ id, job }) => {
  try {
    say({ id, pressed: await work(job), held: process.memoryUsage.rss() })
  } catch (error) {
    say({ id, failure: String(error?.message ?? error) })
  }
  tidy(job)
})
// A terminal's Ctrl-C and a service's stop reach every process of the group: what was begun is finished for whoever
// waits for it, and the channel tells when nobody does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
