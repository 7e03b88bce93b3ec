import { dropSelectors, findRareFaces } from '../../system/format/glyphs/faces.mjs'

/** @import { PressJob } from './press' */
/** @typedef {{ file: string, family?: string }} FontFile below node_modules; `family`: a slice that gets this name */

const SANS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(name => ({
  file: `@expo-google-fonts/noto-sans-sc/${name}`,
}))
const MONGOLIAN = {
  file: '@expo-google-fonts/noto-sans-mongolian/400Regular/NotoSansMongolian_400Regular.ttf',
}

/** What the first generations printed is set with the faces that they had: its bytes never change. */
const FIRST = new Set(['card-2', 'card-2-cells', 'stickers-1'])

const clean = texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, dropSelectors(text)]))

/**
 * Which fonts a job needs, and its inputs and files as the template gets them: without what chooses a form of a character,
 * with the families of its rare ones (`rare`, comma between) and those characters (`rare-signs`). Of a job without any
 * both are left out.
 * @param {Extract<PressJob, { kind: 'set' }>} job
 * @returns {{ faces: FontFile[], inputs: Record<string, string>, files: Record<string, string> }}
 */
export function chooseFaces({ template, inputs, files = {} }) {
  if (FIRST.has(template)) return { faces: SANS, inputs, files }
  const base = [...SANS, MONGOLIAN]
  const words = { inputs: clean(inputs), files: clean(files) }
  const said = [...Object.values(words.inputs), ...Object.values(words.files)].join('')
  const { faces, signs } = findRareFaces(said)
  if (faces.length === 0) return { faces: base, ...words }
  const rare = faces.map(({ family }) => family).join()
  return { faces: [...base, ...faces], ...words, inputs: { ...words.inputs, rare, 'rare-signs': signs } }
}
