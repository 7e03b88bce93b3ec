import { randomInt } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from '@/app/(resident)/_document/address'
import { makeCaseNumber } from '@/lib/answer/case/number'
import { LAYOUTS } from '@/lib/paper/sheet/layouts'
import { CHECKED_ALPHABET, makeChecked } from '@/lib/system/format/checked'

const document = (address: string, subject: unknown) => ({ kind: 'document', address, subject })
const refused = (as: unknown) => ({ kind: 'refused', as })
const other = { kind: 'other' }

const PATHS = [
  '/',
  '/k/GY-JS-ZN',
  '/k/GY/card',
  '/k/GY/card.pdf',
  '/k/GY/card.png',
  '/k/GY/share.png',
  '/k/GY/ask/5/result.png',
  '/sitemap.xml',
  '/k/GY/projects/2022',
  '/news/7',
  '/news/7/event.ics',
  '/k/GY/news',
  '/feed/GY.xml',
  '/columns/gy41',
  '/columns/gy41/x',
  '/q/00000000',
]

test('addresses of ours, each under the one name its answer is kept by', () => {
  expect(readAddress('/')).toEqual(document('/', 'portal'))
  expect(readAddress('/?utm=x&big=1')).toEqual(document('/?big=1', 'portal'))
  expect(readAddress('/k/GY-JS-ZN?big=1&x=2')).toEqual(document('/k/GY-JS-ZN?big=1', { area: 'GY-JS-ZN' }))
  expect(readAddress('/k/GY/card?n=1')).toEqual(document('/k/GY/card', { area: 'GY' }))
  expect(readAddress('/k/GY/card.pdf?n=1')).toEqual(document('/k/GY/card.pdf', { area: 'GY' }))
  expect(readAddress('/k/GY/card.pdf?layout=a5')).toEqual(document('/k/GY/card.pdf', { area: 'GY' }))
  expect(readAddress('/k/GY/card.pdf?n=1&layout=bleed&big=1')).toEqual(
    document('/k/GY/card.pdf?layout=shop-card', { area: 'GY' }),
  )
  expect(readAddress('/k/GY/card.png?layout=x&big=1')).toEqual(document('/k/GY/card.png', { area: 'GY' }))
  for (const layout of LAYOUTS.filter(layout => layout !== 'a5')) {
    const address = `/k/GY/card.pdf?layout=${layout}`
    expect(readAddress(address)).toEqual(document(address, { area: 'GY' }))
  }
  expect(readAddress('/k/GY/card-back.png?big=1')).toEqual(document('/k/GY/card-back.png', { area: 'GY' }))
  expect(readAddress('/k/NM/share.png?big=1')).toEqual(document('/k/NM/share.png', { area: 'NM' }))
  expect(readAddress('/sitemap.xml?x&big=1')).toEqual(document('/sitemap.xml', 'sitemap'))
  expect(readAddress('/sitemap.xml?n=1&part=areas-12')).toEqual(
    document('/sitemap.xml?part=areas-12', 'sitemap'),
  )
  expect(readAddress('/k/GY-JS/projects/2022')).toEqual(document('/k/GY-JS/projects/2022', { area: 'GY-JS' }))
  expect(readAddress('/news/12?a')).toEqual(document('/news/12', { announcement: 12 }))
  expect(readAddress('/news/12/event.ics?big=1')).toEqual(
    document('/news/12/event.ics', { announcement: 12 }),
  )
  expect(readAddress('/k/GY/news?x&page=1')).toEqual(document('/k/GY/news', { area: 'GY' }))
  expect(readAddress('/k/GY/news?big=1&page=12&page=3')).toEqual(
    document('/k/GY/news?page=12&big=1', { area: 'GY' }),
  )
  expect(readAddress('/feed/GY-JS.xml?big=1')).toEqual(document('/feed/GY-JS.xml', { area: 'GY-JS' }))
  expect(readAddress('/feed/GY.ics')).toEqual(document('/feed/GY.ics', { area: 'GY' }))
  expect(readAddress('/columns/gy41/a-b')).toEqual(document('/columns/gy41/a-b', { column: 'gy41' }))
  expect(readAddress('/q/00000000')).toEqual(document('/q/00000000', { code: '00000000' }))
  expect(readAddress('/q/oooo-0000?big=1')).toEqual(document('/q/00000000?big=1', { code: '00000000' }))
  expect(readAddress('/q/oooooooo-261126?big=1')).toEqual(
    document('/q/00000000-261126?big=1', { code: '00000000' }),
  )
  expect(readAddress('/q/00000000-991326')).toEqual(document('/q/00000000', { code: '00000000' }))
  expect(readAddress('/q/00000000/pixel.gif?x')).toEqual({ kind: 'count', what: 'scan', token: '00000000' })
  expect(readAddress('/q/00000001/call')).toEqual({ kind: 'count', what: 'call', token: null })
  expect(readAddress('/search?q=x')).toEqual({ kind: 'search', address: '/search?q=x' })
})

test('what is only mistyped is answered as what it means', () => {
  const area = (address: string, code = 'GY') => document(address, { area: code })
  const MEANT: [string, unknown][] = [
    ['/k/gy', area('/k/GY')],
    ['/K/GY', area('/k/GY')],
    ['/k/GY/', area('/k/GY')],
    ['/K/GY-JS/PROJECTS/2022', area('/k/GY-JS/projects/2022', 'GY-JS')],
    ['/K/gy/Card.PDF?layout=a4-2up', area('/k/GY/card.pdf?layout=a4-2up')],
    ['/K/GY/NEWS?page=2', area('/k/GY/news?page=2')],
    ['/k/GY/listen', area('/k/GY')],
    ['/K/GY/LISTEN?big=1', area('/k/GY?big=1')],
    ['/COLUMNS/GY41/A-B', document('/columns/gy41/a-b', { column: 'gy41' })],
    ['/News/7/Event.ICS', document('/news/7/event.ics', { announcement: 7 })],
    ['/Feed/gy.XML', area('/feed/GY.xml')],
    ['/Q/OOOO0000', document('/q/00000000', { code: '00000000' })],
    ['/Q/OOOO0000/Pixel.GIF', { kind: 'count', what: 'scan', token: '00000000' }],
    ['/Search?q=x', { kind: 'search', address: '/search?q=x' }],
    ['/search&q=x&from=timeline', { kind: 'search', address: '/search?q=x&from=timeline' }],
    ['/SITEMAP.XML', document('/sitemap.xml', 'sitemap')],
    ['/&from=singlemessage', document('/', 'portal')],
    ['/%E3%80%82', document('/', 'portal')],
    ['/q/00000000&from=singlemessage&isappinstalled=0', document('/q/00000000', { code: '00000000' })],
    ['/q/00000000&amp;from=timeline?big=1', document('/q/00000000?big=1', { code: '00000000' })],
    ['/q/00000000%3Fbig=1', document('/q/00000000?big=1', { code: '00000000' })],
    ['/q/00000000&redirect=http://evil.example', document('/q/00000000', { code: '00000000' })],
    ['/k/GY&big=1', area('/k/GY?big=1')],
    ['/k/GY/news&page=3', area('/k/GY/news?page=3')],
    ['/k/GY/projects/2022%EF%BC%89', area('/k/GY/projects/2022')],
    ['/news/7%E3%80%82%E2%80%9D', document('/news/7', { announcement: 7 })],
  ]
  for (const [typed, meant] of MEANT) expect([typed, readAddress(typed)]).toEqual([typed, meant])
})

/** What stands around an address in a sentence, or comes along where it is copied. */
const AROUND = [
  '。',
  '）',
  '（',
  '、',
  '”',
  '】',
  '《',
  '.',
  ',',
  ';',
  ')',
  '"',
  '…',
  '！',
  ' ',
  '\u3000',
  '\u200B',
  '\uFEFF',
  '\u00A0',
]
const WORDS = ['', '，谢谢', '。有变化', '）看背面', '、扫一扫']
const widen = (text: string) =>
  text.replace(/[0-9A-Za-z-]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

test('law: a document’s address in any case and width, with punctuation, blanks and parameters glued to it, is that document', () => {
  const spoil = fc.record({
    cased: fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    ),
    wide: fc.boolean(),
    behind: fc.array(fc.constantFrom(...AROUND), { maxLength: 4 }),
    words: fc.constantFrom(...WORDS),
    glued: fc.constantFrom(
      '',
      '&from=singlemessage',
      '&from=groupmessage&isappinstalled=0',
      '＆from=x',
      '#wechat_redirect',
    ),
  })
  fc.assert(
    fc.property(fc.constantFrom(...PATHS), spoil, (path, { cased, wide, behind, words, glued }) => {
      const parts = path.slice(1).split('/')
      const last = parts.pop()!
      const own = wide && last ? widen(last) : last
      const typed = `${own}${behind.join('')}${last ? words : ''}${glued}`
      const address = cased(`/${[...parts, encodeURIComponent(typed)].join('/')}`)
      const plain = readAddress(path)
      expect([address, readAddress(address)]).toEqual([address, plain])
      expect(plain.kind === 'document' && readAddress(plain.address)).toEqual(plain)
    }),
  )
})

test('law: whatever is typed is read without an exception, and its canonical address is read as itself', () => {
  const typed = fc.oneof(
    fc.webPath(),
    fc.string({ unit: 'grapheme', maxLength: 40 }).map(text => `/${text}`),
  )
  fc.assert(
    fc.property(fc.constantFrom('', '/k', '/q', '/columns', '/news', '/feed'), typed, (first, rest) => {
      const asked = readAddress(first + rest)
      if (asked.kind === 'document') expect(readAddress(asked.address)).toEqual(asked)
    }),
  )
})

test('what cannot be is known without asking', () => {
  for (const path of [
    '/wp-login.php',
    '/k',
    '/k/',
    '/STAFF',
    '/favicon.ico',
    '/k/%3Cscript%3E',
    '/k/GY/nothing',
  ])
    expect([path, readAddress(path).kind === 'document']).toEqual([path, false])
  for (const path of [
    '/wp-login.php',
    '/sitemap.xml/x',
    '/sitemap.xml?part=',
    '/sitemap.xml?part=areas-01',
    '/sitemap.xml?part=people-0',
    '/k/GY/share.jpg',
    '/touch-icon.png/x',
    '/icon.gif',
    '/_global-error',
    '/_not-found',
    '/_next/data/x.json',
    '/_next/image?url=x',
    '/k/A',
    `/k/${'A'.repeat(3000)}`,
    '/k/GY/projects/20222',
    '/k/GY/projects/2022/x',
    '/k/GY/card/x',
    '/news/0',
    '/news/1e3',
    '/news/1/x',
    '/news/1/event.ics/x',
    '/news/0/event.ics',
    '/k/GY/news/1',
    ...['0', '01', '100', '-1', '1.5', 'x', ''].map(page => `/k/GY/news?page=${page}`),
    '/feed/GY',
    '/feed/GY.json',
    '/feed/GY.xml/x',
    '/feed/%3Cb%3E.xml',
    '/columns/GY_41',
    '/columns/a/b/c',
    '/images/x.webp',
    '/search/x',
    '/constructor',
    '/k/GY/%E7%9C%8B',
    '/%E7%9C%8B',
    '/k/../staff',
    '/./k/GY',
    '/q/00000000/x',
  ])
    expect([path, readAddress(path)]).toEqual([path, refused(404)])
  for (const path of ['/q/00000001', '/q/x', `/q/${'7'.repeat(3000)}`, '/q/%00'])
    expect([path, readAddress(path)]).toEqual([path, refused('token')])
  for (const layout of ['', 'A5', '../x', 'poster', 'card-3', 'a5&layout=bleed'.slice(0, 1)])
    expect(readAddress(`/k/GY/card.pdf?layout=${layout}`)).toEqual(refused(400))
  expect(readAddress(`/k/GY?x=${'a'.repeat(2001)}`)).toEqual(refused(414))
  for (const path of [
    '//evil',
    '/k//GY',
    '/K//evil.example',
    '/k/GY\\..\\staff',
    '/staff',
    '/api/health',
    '/images/1.webp',
  ])
    expect([path, readAddress(path)]).toEqual([path, other])
})

test('law: parameters that a document does not read, in any order, never change the address it is kept under', () => {
  const known = fc.subarray([
    ['big', '1'],
    ['layout', 'bleed'],
    ['page', '3'],
  ] as const)
  const unknown = fc.array(
    fc.tuple(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ unit: 'grapheme', maxLength: 8 })),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...PATHS),
      known,
      unknown,
      fc.array(fc.nat()),
      (path, read, others, order) => {
        const strangers = others.filter(([name]) => !['big', 'layout', 'page'].includes(name))
        const mixed = [...read, ...strangers]
          .map((pair, i) => ({ pair, at: order[i] ?? i }))
          .sort((a, b) => a.at - b.at)
          .map(({ pair }) => [...pair])
        const plain = readAddress(`${path}?${new URLSearchParams(read.map(pair => [...pair]))}`)
        expect(readAddress(`${path}?${new URLSearchParams(mixed)}`)).toEqual(plain)
        expect(plain.kind === 'document' && readAddress(plain.address)).toEqual(plain)
      },
    ),
  )
})

/** A text with one character moved on in the alphabet of checked texts. */
function shiftAt(text: string, at: number, by: number): string {
  const alphabet = CHECKED_ALPHABET
  const other = alphabet[(alphabet.indexOf(text[at]!) + by) % alphabet.length]
  return text.slice(0, at) + other + text.slice(at + 1)
}

/** First parts of addresses that the folder of an app answers: groups and private folders stand for nothing. */
function listFirstParts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(({ name, parentPath }) => {
    if (name.startsWith('(')) return listFirstParts(join(parentPath, name))
    return /^[a-z]+$/.test(name) && existsSync(join(parentPath, name, '.')) ? [name] : []
  })
}

test('files are files, and what else would be Next’s own is nothing', () => {
  for (const file of ['/resident.js?v=1', '/sw.js', '/robots.txt', '/favicon.ico', '/icon-192.png'])
    expect([file, readAddress(file)]).toEqual([file, { kind: 'file' }])
  expect(readAddress('/_next/static/chunks/a.js')).toEqual({ kind: 'file' })
})

test('every address that a route or a file answers gets there', () => {
  const firsts = [...listFirstParts('app'), ...readdirSync('public')]
  expect(firsts).toEqual(expect.arrayContaining(['k', 'q', 'search', 'staff', 'api', 'resident.js']))
  for (const first of firsts) {
    const paths = [...PATHS, `/do/${makeChecked(17, randomInt)}`]
    const asked = [`/${first}`, ...paths.filter(path => path.startsWith(`/${first}/`))].map(readAddress)
    const isOurs = asked.some(({ kind }) => ['search', 'file', 'document', 'form', 'other'].includes(kind))
    expect([first, isOurs || first === 'images']).toEqual([first, true])
  }
})

test('a page with a form is asked for by what it reads of its query alone, in one order', () => {
  for (const [typed, address] of [
    ['/k/gy-js/say', '/k/GY-JS/say'],
    ['/K/GY/SAY/Report?phone=12&x=1', '/k/GY/say/report?phone=12'],
    ['/k/GY/say/report?big=1&q=k7m4p2x8&phone=0', '/k/GY/say/report?big=1'],
    ['/k/GY/say/order?done=3&line=7', '/k/GY/say/order?line=7'],
    ['/k/GY/ask/5', '/k/GY/ask/5'],
    ['/k/GY/ask/5?sure=all', '/k/GY/ask/5'],
    ['/s', '/s'],
    ['/s?number=%E5%93%88&x=1', '/s?number=%E5%93%88'],
  ])
    expect([typed, readAddress(typed!)]).toEqual([typed, { kind: 'form', address }])
  for (const nothing of [
    '/k/GY/say/gossip',
    '/k/GY/say/report/1',
    '/k/GY/ask/0',
    '/k/GY/ask',
    '/k/GY/ask/0/result.png',
    '/k/GY/ask/5/result',
  ])
    expect([nothing, readAddress(nothing)]).toEqual([nothing, { kind: 'refused', as: 404 }])
})

test('law: a number of a case is read as it is typed, and refused with any one character changed', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.nat(29), (at, shift) => {
      const number = makeCaseNumber()
      const [wrong, typed] = [shiftAt(number, at, shift + 1), number.toLowerCase().replace(/(...)/g, '$1-')]
      expect(readAddress(`/S/${typed}`)).toEqual({ kind: 'form', address: `/s/${number}` })
      expect(readAddress(`/s/${wrong}`)).toEqual({ kind: 'refused', as: 'number' })
      expect(readAddress(`/s/${wrong}/picture.png`)).toEqual({ kind: 'refused', as: 'number' })
    }),
  )
})

test('a link without an account is a form however it is typed; with a wrong character in it nobody is asked', () => {
  const token = makeChecked(17, randomInt)
  const form = (address: string) => ({ kind: 'form', address })
  expect(readAddress(`/DO/${token.toLowerCase()}。`)).toEqual(form(`/do/${token}`))
  expect(readAddress(`/do/${token}?ok=take&x=1&big=1`)).toEqual(form(`/do/${token}?ok=take&big=1`))
  expect(readAddress(`/do/${token}/problem?point=%E4%B8%9C%E9%97%A8`)).toEqual(
    form(`/do/${token}/problem?point=%E4%B8%9C%E9%97%A8`),
  )
  expect(readAddress(`/do/${token}/picture/7.webp?a=b`)).toEqual(form(`/do/${token}/picture/7.webp`))
  const wrong = token.replace(/.$/, last => (last === '0' ? '1' : '0'))
  for (const path of [`/do/${wrong}`, '/do', '/do/', `/do/${token}/else`, `/do/${token}/picture/x.webp`])
    expect([path, readAddress(path)]).toEqual([path, refused(404)])
})
