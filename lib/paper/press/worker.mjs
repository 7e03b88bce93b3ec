// Started by press.ts with a channel. Typst and sharp work here, so that the process that answers does nothing
// else meanwhile. Plain JavaScript: nothing compiles it, and Node 20 runs no TypeScript.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import { addPrintBoxes, joinPdfs } from './boxes.mjs'

/** @import { PressJob, Pressed } from './press' */

const TEMPLATES = join(import.meta.dirname, '../sheet/template')
const FONT_HOME = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc')
const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']

// One picture at a time; the other core is whoever's answers.
sharp.concurrency(1)
sharp.cache(false)

/** Warm for the life of this process, with the two weights in use and no system font: every machine prints the same. */
const compiler = NodeCompiler.create({
  workspace: TEMPLATES,
  fontArgs: [{ fontBlobs: FONTS.map(font => readFileSync(join(FONT_HOME, font))) }],
})

/** @throws {Error} when the template itself is wrong */
function compile(template, inputs) {
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, `${template}.typ`), inputs })
  if (compiled.result) return compiled.result
  const error = compiled.takeError() ?? compiled.takeDiagnostics()
  throw new Error(`${template} does not compile: ${JSON.stringify(error?.shortDiagnostics)}`)
}

function listOverflow(document) {
  const found = compiler.query(document, { selector: '<overflow>' })
  return [...new Set(found.flatMap(({ value }) => value.lines))]
}

function drawPng(svg, width) {
  return sharp(Buffer.from(svg), { density: 220 })
    .resize({ width })
    .png({ palette: true, colours: 64 })
    .toBuffer()
}

async function write(document, { output, bleeds, pngWidth }) {
  if (output === 'nothing') return new Uint8Array()
  if (output === 'svg') return Buffer.from(compiler.plainSvg(document))
  if (output === 'png') return drawPng(compiler.plainSvg(document), pngWidth)
  const pdf = compiler.pdf(document, { pdfTags: false })
  return bleeds ? addPrintBoxes(pdf) : pdf
}

/** @param {PressJob} job @returns {Promise<Pressed>} */
async function work(job) {
  if (job.kind === 'bind') return { ok: true, bytes: await joinPdfs(job.parts) }
  const document = compile(job.template, job.inputs)
  const overflow = listOverflow(document)
  const pressed = overflow.length ? { ok: false, overflow } : { ok: true, bytes: await write(document, job) }
  // Without this each card would stay in the compiler's memory; the last few are kept warm.
  compiler.evictCache(job.isLarge ? 0 : 10)
  return pressed
}

process.on('message', async ({ id, job }) => {
  try {
    process.send({ id, pressed: await work(job) })
  } catch (error) {
    process.send({ id, failure: String(error?.message ?? error) })
  }
})
// A terminal's Ctrl-C and a service's stop reach every process of the group: what was begun is finished for whoever
// waits for it, and the channel tells when nobody does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {})
process.on('disconnect', () => process.exit())
