import { existsSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { Plain } from '../steps.mjs'
import { FORMAT, manifestSchema, SECRET_FILE } from './manifest.mjs'
import { checkFile } from './sum.mjs'

const UNTOUCHED = 'Nothing was changed. 没有改动任何数据。'

async function requireWhole(file) {
  if (!existsSync(file) || !statSync(file).isFile()) throw new Plain(`There is no file ${file}. ${UNTOUCHED}`)
  const state = await checkFile(file).catch(error => {
    if (error.code === 'EACCES') throw new Plain(`${file} cannot be read by this user. ${UNTOUCHED}`)
    throw error
  })
  if (state === 'not ours')
    throw new Plain(
      `${file} is no backup of this software, or its end is missing. Take another copy. ${UNTOUCHED}\n这个文件不是明白卡的备份，或者没有拷贝完整。`,
    )
  if (state === 'damaged')
    throw new Plain(
      `${file} is damaged: its bytes are not those that were written (checksum). Take another copy. ${UNTOUCHED}\n备份文件已损坏（校验不符），请换一份。`,
    )
}

async function readManifest(open, file) {
  const json = JSON.parse(await text(await open('manifest.json')))
  if (json.format > FORMAT)
    throw new Plain(`${file} was made by a later version of this software than this one. ${UNTOUCHED}`)
  const { data, error } = manifestSchema.safeParse(json)
  if (error) throw new Plain(`${file} does not say what it holds (${error.issues[0].message}). ${UNTOUCHED}`)
  return data
}

/**
 * Opens a backup, of which every byte has been looked at before.
 * @param {string} file
 * @returns {Promise<{manifest: import('zod').infer<typeof manifestSchema>, secret: string | null, open: (name: string) => Promise<Readable>}>}
 * @throws {Plain} when it is none, or damaged, or of a later version
 */
export async function openArchive(file) {
  await requireWhole(file)
  const zip = await yauzl.openPromise(file, { autoClose: false })
  const entries = new Map()
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  const open = async name => {
    const entry = entries.get(name)
    if (!entry) throw new Plain(`${file} lacks ${name}. ${UNTOUCHED}`)
    return zip.openReadStreamPromise(entry)
  }
  const manifest = await readManifest(open, file)
  const secret = entries.has(SECRET_FILE) ? (await text(await open(SECRET_FILE))).trim() : null
  return { manifest, secret, open }
}
