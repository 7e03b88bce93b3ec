import { createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { access, constants, open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { isAlive, Plain } from '../steps.mjs'
import { BLANK_SUM, signFile } from './sum.mjs'
import { makeTally } from './tally.mjs'

const WHY = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it can only be read there',
  ENOENT: 'there is no such directory',
  ENOTDIR: 'there is no such directory',
  EFBIG: 'the file is too large for that disk',
}

function explain(error, file) {
  const why = WHY[error.code]
  return why ? new Plain(`${file} cannot be written: ${why}. No backup was made. 备份没有做成。`) : error
}

function refuseExisting(file) {
  if (existsSync(file))
    throw new Plain(`${file} is there already, and is not overwritten. Name another file.`)
}

/** What backups that were killed have left of this file. */
function clearParts(file) {
  const mine = name => name.startsWith(`${basename(file)}.`) && /\.(\d+)\.part$/.exec(name)
  for (const name of readdirSync(dirname(file))) {
    const owner = mine(name)
    if (owner && !isAlive(Number(owner[1]))) rmSync(join(dirname(file), name), { force: true })
  }
}

/** The name, too, is only on the disk when its directory is. Not every system lets one say so. */
async function syncDirectory(dir) {
  const handle = await open(dir, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** One after the other: each file is taken from its source when those before it are written. */
function openZip(zip) {
  /** @returns {Promise<string>} the SHA-256 of what was put in */
  const add = (name, source) =>
    new Promise((done, fail) => {
      const tally = makeTally()
      tally.on('end', () => done(tally.digest()))
      source.on('error', fail)
      tally.on('error', fail)
      zip.addReadStreamLazy(name, { compressionLevel: 3, forceZip64Format: true, mode: 0o100600 }, take =>
        take(null, source.pipe(tally)),
      )
    })
  return { add, addText: (name, text) => add(name, Readable.from([Buffer.from(text)])) }
}

async function write(part, fill) {
  const zip = new ZipFile()
  const out = createWriteStream(part, { flags: 'wx', mode: 0o600 })
  const written = pipeline(zip.outputStream, out)
  const failed = new Promise((_, fail) => zip.on('error', fail))
  const filled = fill(openZip(zip)).then(() => zip.end({ comment: BLANK_SUM }))
  await Promise.race([Promise.all([filled, written]), failed])
  await signFile(part)
}

/**
 * Says before any work whether a backup can be written there.
 * @throws {Plain}
 */
export async function requirePlaceFor(file) {
  refuseExisting(file)
  await access(dirname(file), constants.W_OK).catch(error => {
    throw explain(error, file)
  })
}

/**
 * Writes a backup under another name and renames it when it is whole and on the disk; what fails leaves nothing.
 * @param {string} file absolute
 * @param {(zip: ReturnType<typeof openZip>) => Promise<void>} fill
 * @throws {Plain} when it is there already or cannot be written
 */
export async function writeArchive(file, fill) {
  refuseExisting(file)
  const part = `${file}.${process.pid}.part`
  try {
    clearParts(file)
    await write(part, fill)
    refuseExisting(file)
    await rename(part, file)
    await syncDirectory(dirname(file))
  } catch (error) {
    rmSync(part, { force: true })
    throw explain(error, file)
  }
}
