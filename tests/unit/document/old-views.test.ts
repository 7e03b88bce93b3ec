import { expect, test } from 'vitest'
import { findCssFaults } from '@/scripts/check/css-faults.mjs'
import { findMarkupFaults } from '@/scripts/check/markup-faults.mjs'
import { findOldViewFaults } from '@/scripts/check/old-views.mjs'
import { findScriptFaults } from '@/scripts/check/script-faults.mjs'

const where = { file: 'x', browsers: ['chrome 66', 'ios_saf 12.0-12.1'] }
const css = (text: string) => findCssFaults(text, where)
const script = (text: string) => findScriptFaults(text, where)
const markup = (text: string) => findMarkupFaults(text, where)

test.each([
  '.a { display: flex; gap: 1rem }',
  '.a { gap: 1rem }',
  '.a { row-gap: 1rem }',
  '.a { column-gap: 1rem }',
  '.a { overflow-wrap: anywhere }',
  '.a { word-wrap: anywhere }',
  'h1 { text-wrap: balance }',
  'h1 { text-wrap-style: balance; word-break: keep-all }',
  'a:focus-visible, a:hover { outline: 0 }',
  '.a:target::details-content, .b { color: red }',
  '.a { width: min(10rem, 50%) }',
  '.a { width: calc(1px + max(1rem, 2vw)) }',
  '.a { font-size: clamp(1rem, 2vw, 2rem) }',
  '.a { inset: 0 }',
  '.a { margin-inline: auto }',
  '.a { aspect-ratio: 1 }',
  '.a { min-height: 100dvh }',
  '.a { width: 10cqw }',
  '.a { color: oklch(40% 0.1 20) }',
  '.a { color: color-mix(in srgb, red, blue) }',
  '.a { color: rgb(0 0 0 / 50%) }',
  '.a { rotate: 45deg }',
  '.a { overflow: clip }',
  '.a { padding: env(safe-area-inset-bottom) }',
  '.a { content-visibility: auto }',
  '.a { width: fit-content }',
  '@layer a { p { color: red } }',
  '@container (width > 10rem) { p { color: red } }',
  '@media (width >= 30rem) { p { color: red } }',
  '@scope (.a) { p { color: red } }',
  '.a { & b { color: red } }',
  '.a { @media print { color: red } }',
  ':is(a, b) { color: red }',
  'p:where(.a) { color: red }',
  'p:has(a) { color: red }',
  'p:not(.a, .b) { color: red }',
  'dialog:modal { color: red }',
])('what an old web view does not draw is found: %s', text => {
  expect(css(text)).not.toEqual([])
})

test.each([
  '.a { display: grid; grid-gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(5rem, 1fr)) }',
  '.a { column-count: 2; column-gap: 1rem }',
  '.a { overflow-wrap: anywhere; word-break: break-word }',
  'h1 { text-wrap: pretty }',
  'a:focus-visible { outline: 0 }',
  'a:focus-visible, b:focus-visible { outline: 0 }',
  '.a:target::details-content { content-visibility: visible }',
  '@supports (width: min(1px, 1vw)) { .a { width: min(10rem, max(50%, 1rem)) } }',
  '@supports selector(a:has(b)) { p:has(a) { color: red } }',
  '.a { padding: 8px; padding-bottom: calc(8px + env(safe-area-inset-bottom)) }',
  '.a { overflow-x: auto; -webkit-appearance: none; position: -webkit-sticky; position: sticky }',
  '@media (max-width: 20rem) { .a { color: rgba(0, 0, 0, 0.5) } }',
  '@media print { .a { page-break-inside: avoid; break-inside: avoid } }',
])('what it draws, or loses without harm, is let be: %s', text => {
  expect(css(text)).toEqual([])
})

test('a condition guards only what it asks about', () => {
  expect(css('@supports (display: grid) { .a { width: min(1rem, 2vw) } }')).toHaveLength(1)
  expect(css('@supports not (width: min(1px, 1vw)) { .a { width: min(1rem, 2vw) } }')).toHaveLength(1)
  expect(css('@supports (width: min(1px, 1vw)) { .a { width: min(1rem, 2dvw) } }')).toHaveLength(1)
})

test('no condition helps where a web view says yes and draws something else', () => {
  expect(css('@supports (gap: 1px) { .a { gap: 1rem } }')).toHaveLength(1)
  expect(css('@supports (text-wrap: balance) { h1 { text-wrap: balance } }')).toHaveLength(1)
})

test('a fault says where it is', () => {
  expect(css('p { color: red }\nh1 { text-wrap: balance }')[0]).toMatch(/^x:2 balance/)
})

test.each([
  'a?.b',
  'a ?? b',
  'a ||= b',
  'class A { b = 1 }',
  'class A { #b() {} }',
  'x = 1_000',
  'x = 1n',
  'x = /(?<=a)b/',
  'await f()',
  'f(',
  'a.at(-1)',
  'a.flat()',
  "s.replaceAll('a', 'b')",
  's.matchAll(/a/g)',
  'Object.fromEntries(a)',
  'Promise.allSettled(a)',
  'globalThis.x = 1',
  'AbortSignal.timeout(3000)',
])('what an old engine does not read or have is found: %s', text => {
  expect(script(text)).not.toEqual([])
})

test.each([
  'try { f() } catch {}',
  'x = { ...a }; const { b, ...c } = x; const [d, ...e] = c',
  'async function f() { for await (const a of b) await a }',
  'x = `a`; y = a ** b; f(a,)',
  'clients.matchAll(); caches.match(a)',
])('what it reads is let be: %s', text => {
  expect(script(text)).toEqual([])
})

test('a drawing that is referred to by href alone is found', () => {
  expect(markup('<svg>\n<use href={id} /></svg>')).toHaveLength(1)
  expect(markup('<use href="#a"></use><use xlink:href="#a"></use>')).toHaveLength(1)
  expect(markup('<use href="#a" xlinkHref="#a" />')).toEqual([])
})

test('the project itself keeps the rules', () => {
  expect(findOldViewFaults()).toEqual([])
})
