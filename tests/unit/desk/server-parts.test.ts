import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const listViews = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.tsx'))
    .map(name => `${folder}/${name}`)

/** `List.Item` is a property of code that only the browser has: on the server the page falls, once it has a row to draw. */
test('what the server draws calls no part of a component by a dot', () => {
  const faults = ['app', 'components'].flatMap(listViews).filter(file => {
    const source = readFileSync(file, 'utf8')
    return !source.startsWith("'use client'") && /<[A-Z]\w*\.[A-Z]/.test(source)
  })
  expect(faults).toEqual([])
})
