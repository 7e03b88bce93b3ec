import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// A template that has printed is never edited, nor what it imports: a change is a new file with the next number.
const PRINTED = {
  'card-2.typ': 'cd5af1d8ebbdc9c8e94021f5a0974fac6a9b51c838899b0d685746e93f01782b',
  'card-3.typ': 'db723860cfa6c0d0b542a3210d39e9fdddbec95b8f3fbfe786af7f55f8101e88',
  'back-3.typ': '663b5145456f81f2a886d22fcad101b8f9d2cabff95c0d41afc904b268f62a43',
  'lines-3.typ': 'fca687800206d8e876d1798eaea3297033a2d4a459dd7b80c880e9e5601b5657',
  'run-3.typ': '21f36d5b4b17cc5765b85db6c76a89e35169ce40d50e1a45e1ea94111c83bc5c',
  'paper-3.typ': 'ff037b1ba12458fa27a45d1720628f91095ffe341e6710b91934889827df6196',
  'poster-3.typ': 'e507f32e00bef14de92d85bf03ba77f6396e2889ad38eab39e46cf66dc5e35f3',
  'large-3.typ': '46ecb6cd40b9f362336172afab1b4e862fac10e0f122aa3b1ea59e534f50512f',
  'magnet-3.typ': 'fef928a82fe15a8c9eb6d2d8b7ee9e2d5cb7db5c1d4fd6016f8f6aaff4b740a2',
  'icons-3.json': '6783b50b6ecd977155bcc512c7ad273ed3f28482a57a978d58a43dac3d6bf807',
}

for (const [name, hash] of Object.entries(PRINTED)) {
  test(`${name} is as it has printed`, () => {
    const source = readFileSync(`lib/paper/sheet/template/${name}`)
    expect(createHash('sha256').update(source).digest('hex')).toBe(hash)
  })
}
