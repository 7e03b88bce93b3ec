import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const DOCS = [
  ...readdirSync('.').filter(name => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
]

/** Files that a text links to or shows, as paths from the root. */
function listLinks(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(/\]\(([^)\s]+)\)/g), ...text.matchAll(/(?:src|href)="([^"]+)"/g)]
  return found
    .map(([, target]) => target!.split('#')[0]!)
    .filter(target => target && !/^[a-z]+:/.test(target))
    .map(target => join(dirname(file), decodeURI(target)))
}

test.each(DOCS)('%s leads only to what is there', file => {
  expect(listLinks(file).filter(target => !existsSync(target))).toEqual([])
})

test('each decision is in the index', () => {
  const index = listLinks('docs/README.md')
  const records = readdirSync('docs/decisions').map(name => join('docs/decisions', name))
  expect(records.filter(record => !index.includes(record))).toEqual([])
})

test('the README can be read in one go', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(150)
})
