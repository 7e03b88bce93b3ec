// A backup is a ZIP whose comment, its last bytes, is the sum of all bytes before that sum.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'

const LENGTH = 64
const LABEL = 'sha256:'

/** The comment while the sum is not known yet. */
export const BLANK_SUM = LABEL + '0'.repeat(LENGTH)

async function addUp(file, size) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file, { end: size - LENGTH - 1 })) hash.update(chunk)
  return hash.digest('hex')
}

/** Writes the sum into a file that ends with a blank one, and sees to it that all of it is on the disk. */
export async function signFile(file) {
  const handle = await open(file, 'r+')
  try {
    const { size } = await handle.stat()
    await handle.write(await addUp(file, size), size - LENGTH)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @returns {Promise<'whole' | 'damaged' | 'not ours'>} not ours: it bears no sum, as where its end is missing */
export async function checkFile(file) {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const end = Buffer.alloc(BLANK_SUM.length)
    await handle.read(end, 0, end.length, Math.max(0, size - end.length))
    const sum = /^sha256:([0-9a-f]{64})$/.exec(end.toString('latin1'))?.[1]
    if (!sum) return 'not ours'
    return (await addUp(file, size)) === sum ? 'whole' : 'damaged'
  } finally {
    await handle.close()
  }
}
