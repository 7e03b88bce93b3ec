import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const TEXT = readFileSync('docs/security.md', 'utf8')

/** The requirements of levels 1 and 2 of OWASP ASVS 5.0, by section: the numbers alone. */
const SECTIONS: Record<string, string> = {
  ...{ '1.1': '1-2', '1.2': '1-9', '1.3': '1-11', '1.4': '1-3', '1.5': '1-2' },
  ...{ '2.1': '1-3', '2.2': '1-3', '2.3': '1-4', '2.4': '1' },
  ...{ '3.2': '1-2', '3.3': '1-4', '3.4': '1-6', '3.5': '1-5', '3.7': '1-2' },
  ...{ '4.1': '1-3', '4.2': '1', '4.3': '1-2', '4.4': '1-4' },
  ...{ '5.1': '1', '5.2': '1-3', '5.3': '1-2', '5.4': '1-3' },
  ...{ '6.1': '1-3', '6.2': '1-12', '6.3': '1-4', '6.4': '1-4', '6.5': '1-5', '6.6': '1-3', '6.8': '1-4' },
  ...{ '7.1': '1-3', '7.2': '1-4', '7.3': '1-2', '7.4': '1-5', '7.5': '1-2', '7.6': '1-2' },
  ...{ '8.1': '1-2', '8.2': '1-3', '8.3': '1', '8.4': '1' },
  ...{ '9.1': '1-3', '9.2': '1-4' },
  ...{
    '10.1': '1-2',
    '10.2': '1-2',
    '10.3': '1-4',
    '10.4': '1-11',
    '10.5': '1-5',
    '10.6': '1-2',
    '10.7': '1-3',
  },
  ...{ '11.1': '1-2', '11.2': '1-3', '11.3': '1-3', '11.4': '1-4', '11.5': '1', '11.6': '1' },
  ...{ '12.1': '1-3', '12.2': '1-2', '12.3': '1-4' },
  ...{ '13.1': '1', '13.2': '1-5', '13.3': '1-2', '13.4': '1-5' },
  ...{ '14.1': '1-2', '14.2': '1-4', '14.3': '1-3' },
  ...{ '15.1': '1-3', '15.2': '1-3', '15.3': '1-7' },
  ...{ '16.1': '1', '16.2': '1-5', '16.3': '1-4', '16.4': '1-3', '16.5': '1-3' },
  ...{ '17.1': '1', '17.2': '1-4', '17.3': '1-2' },
}

const REQUIREMENTS = Object.entries(SECTIONS).flatMap(([section, numbers]) => {
  const [first, last = first] = numbers.split('-').map(Number)
  return Array.from({ length: last! - first! + 1 }, (_, i) => `V${section}.${first! + i}`)
})

const VERDICTS = ['met', 'n/a', '**not met**']

type Row = { chapter: string; ids: string[]; verdict: string; text: string }

/** The rows under the headings of chapters ("## V1 Encoding and sanitization"). */
const ROWS: Row[] = TEXT.split(/^## (?=V\d)/m)
  .slice(1)
  .flatMap(part => {
    const chapter = part.slice(0, part.indexOf('\n'))
    const rows = [...part.matchAll(/^\| (V[^|]*) \| ([^|]*) \| (.*) \|$/gm)]
    return rows.map(([, ids, verdict, text]) => ({
      chapter,
      ids: ids!.split(' '),
      verdict: verdict!,
      text: text!,
    }))
  })

test('every requirement is judged once, in its own chapter', () => {
  expect(REQUIREMENTS).toHaveLength(253)
  expect(ROWS.flatMap(({ ids }) => ids).sort()).toEqual([...REQUIREMENTS].sort())
  for (const { chapter, ids, verdict, text } of ROWS) {
    for (const id of ids) expect(id.split('.')[0]).toBe(chapter.split(' ')[0])
    expect(VERDICTS).toContain(verdict)
    expect(text.length).toBeGreaterThan(0)
  }
})

test('the counts of the first table are those of the rows', () => {
  const chapters = [...new Set(ROWS.map(({ chapter }) => chapter))]
  const count = (rows: Row[]) => {
    const each = VERDICTS.map(word =>
      rows.filter(({ verdict }) => verdict === word).reduce((sum, { ids }) => sum + ids.length, 0),
    )
    return [...each, each.reduce((sum, n) => sum + n, 0)].join(' | ')
  }
  for (const name of chapters)
    expect(TEXT).toContain(`\n| ${name} | ${count(ROWS.filter(({ chapter }) => chapter === name))} |\n`)
  expect(TEXT).toContain(`\n| all | ${count(ROWS)} |\n`)
})

const PLACE =
  /^(?:app|components|deploy|docs|lib|prisma|scripts|server|tests)\/|^[\w.]+\.(?:ts|js|json|md)$|^\.\w+(?:rc|ignore)$/

test('what is met says where, and every place that is named is there', () => {
  const named = [...TEXT.matchAll(/`([^`\s]+)`/g)].map(([, name]) => name!).filter(name => PLACE.test(name))
  expect([...new Set(named)].filter(name => !existsSync(name))).toEqual([])
  expect(named.length).toBeGreaterThan(100)
})
