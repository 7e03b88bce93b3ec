import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { CaseView } from '@/components/resident/case/CaseView'
import { HandlingView } from '@/components/resident/handling/HandlingView'
import type { OwnCase } from '@/lib/answer/case/read-case'
import type { HandledCase } from '@/lib/answer/handling/handled-case'
import { addDays } from '@/lib/system/clock/shanghai'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
})

/** 2026-11-26 10:00 in Shanghai. */
const NOW = new Date('2026-11-26T02:00:00Z')
const textOf = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '')

const MATTER = {
  kind: 'PROBLEM' as const,
  ...{ lineName: null, phoneNumber: null, way: null, topic: '楼道灯', estate: '支农小区' },
  ...{ building: '3', unit: null, isUrgent: false, wish: null, wantedOn: null, wantedPart: null },
  ...{ text: '三楼灯不亮', receivedAt: addDays(NOW, -9), pictures: [] },
}

const OWN: OwnCase = {
  ...MATTER,
  ...{
    id: 1,
    number: '23456789A',
    state: 'HANDLING',
    fallbackNumber: '12345',
    issuerName: null,
    grade: null,
  },
  area: { id: 1, code: 'GY-JS-ZN', name: '支农社区', kind: 'VILLAGE' },
  ...{
    hasPhone: false,
    acceptBy: addDays(NOW, -8),
    answerBy: addDays(NOW, -2),
    isLate: true,
    rating: null,
    isReopened: false,
  },
  steps: [
    { kind: 'RECEIVED', at: addDays(NOW, -9), office: null, text: null, pictures: [] },
    { kind: 'FORWARDED', at: addDays(NOW, -8), office: '金山镇', text: '安居物业', pictures: [] },
  ],
  pictures: [],
  ...{ announcementId: null, isEmptied: false, keepPhoneDays: 30, contact: null },
  may: {
    add: true,
    withdraw: true,
    rate: false,
    correct: false,
    reopen: false,
    explain: false,
    addPictures: false,
  },
}

const showOwn = (more: Partial<OwnCase> = {}) => {
  const own = { ...OWN, ...more }
  const page = { own, token: 't', big: false, now: NOW, done: null, lost: [], tried: null }
  return textOf(renderToStaticMarkup(createElement(CaseView, page)))
}

test('a resident reads that their case is overdue, since when, whom to ring, and which office did what', () => {
  const late = showOwn()
  expect(late).toContain('过了期限，还没有答复您。可以打12345问一问')
  expect(late).toContain('已经晚了')
  expect(late).toContain('本该11月24日')
  expect(late).toContain('可先拨12345')
  expect(late).toMatch(/已转办：安居物业11月18日 \d+:\d\d 金山镇/)
  const onTime = showOwn({ answerBy: addDays(NOW, 2), isLate: false })
  expect(onTime).not.toMatch(/晚了|过了期限/)
  expect(onTime).toContain('11月28日')
})

const step = (kind: OwnCase['steps'][number]['kind'], text: string | null = null) => ({
  ...{ kind, at: NOW, office: kind === 'RATED' ? null : '支农社区', text, pictures: [] },
})

test('what the office asks stands first, with the answer under it; answered, it asks no more', () => {
  const asked = showOwn({ steps: [...OWN.steps, step('ASKED', '是几单元？')] })
  expect(asked.split('受理编号')[1] ?? '').not.toBe('')
  const top = asked.slice(0, asked.lastIndexOf('请截屏存下'))
  expect(top).toMatch(/有一句话要问您是几单元？支农社区问的.*您的回答.*回答/s)
  expect(asked).not.toContain('再补几句')
  const steps = [...OWN.steps, step('ASKED', '是几单元？'), step('ADDED', '二单元')]
  const answered = showOwn({ steps })
  expect(answered).not.toContain('有一句话要问您')
  expect(answered).toMatch(/再补几句.*补上/s)
})

test('graded badly a second time: why may be said, and whom to ring; the first grade keeps its value', () => {
  const may = { ...OWN.may, add: false, withdraw: false, explain: true }
  const steps = [step('RATED', '非常不满意'), step('REOPENED', '还黑着'), step('RATED')]
  const page = showOwn({ state: 'RATED', rating: 4, isReopened: true, isLate: false, may, steps })
  expect(page).toContain('已经重办过一次。还不满意，可以打12345')
  expect(page).toContain('也可以写下哪里没办好')
  expect(page).toMatch(/已评价：非常不满意.*已评价：不满意/s)
})

test('what is refused can be said again', () => {
  expect(showOwn({ state: 'REFUSED', isLate: false })).toContain('再说一次')
  expect(showOwn()).not.toContain('再说一次')
})

test('not taken up in time is said, too; what is answered is late no more', () => {
  const waiting = showOwn({ state: 'RECEIVED', answerBy: addDays(NOW, 1), isLate: false })
  expect(waiting).toMatch(/有人受理本该11月18日.*已经晚了/)
  expect(showOwn({ state: 'ANSWERED', isLate: false })).not.toContain('晚了')
})

const HANDLED: HandledCase = {
  ...MATTER,
  ...{ name: '安居物业', note: null, dueAt: addDays(NOW, 2), takenAt: null, doneAt: null, state: 'HANDLING' },
  ...{ areaName: '支农社区', phone: null, isLate: false, steps: [], pictures: [] },
  ...{ office: '支农社区', officeNumber: '12345', declined: null, cameBack: null },
}

const showHandled = (more: Partial<HandledCase> = {}, lost: { at: number; why: 'heic' }[] = []) => {
  const handled = { ...HANDLED, ...more }
  const page = { handled, path: '/do/x', formToken: 't', big: false, done: null, lost, wrong: null }
  return renderToStaticMarkup(createElement(HandlingView, page))
}

test('a handler who said 办完了 reads so, and that the office answers; no longer 办理中, no day', () => {
  expect(textOf(showHandled())).toContain('办理中，请在11月28日')
  const done = textOf(showHandled({ doneAt: NOW }))
  expect(done).toContain('您11月26日 10:00报了办完了。接下来由支农社区看一看，答复居民')
  expect(done).not.toMatch(/办理中|前办好/)
})

test('a handler who said 办不了 reads so, and that somebody else is sent', () => {
  const declined = { at: NOW, reason: '产权不在我们这里' }
  const cameBack = { reason: '二单元还黑着', toSame: true }
  const page = textOf(showHandled({ declined, cameBack }))
  expect(page).toContain('您11月26日 10:00说了办不了：产权不在我们这里。等支农社区另派')
  expect(page).not.toMatch(/前再?办好|请再办一次/)
})

test('what came back opens with that, why, and the new day', () => {
  const steps = [{ kind: 'REOPENED' as const, at: NOW, office: null, text: '二单元还黑着', pictures: [] }]
  const cameBack = { reason: '二单元还黑着', toSame: true }
  const html = showHandled({ state: 'ACCEPTED', steps, cameBack })
  expect(html).toMatch(/<h1[^>]*>又退回来了：楼道灯<\/h1>/)
  const main = textOf(html.split('<main>')[1]!)
  expect(main).toMatch(/^居民说没办好，请再办一次二单元还黑着请在11月28日 \d+:\d\d前再办好/)
  const again = textOf(showHandled({ state: 'HANDLING', cameBack, doneAt: NOW }))
  expect(again).toContain('报了办完了')
  expect(again).not.toContain('又退回来了')
})

test('whom to ask is named, with what the county publishes; who sees the resident’s number is said at it', () => {
  const page = textOf(showHandled({ phone: '13800138000' }))
  expect(page).toContain('有疑问，问支农社区')
  expect(page).toContain('可先拨12345，找支农社区')
  expect(page).toContain('居民知道办事的工作人员和接办的单位')
})

test('a picture that was not kept: said, the form open with the words, only the picture to be chosen', () => {
  const text = '办完了：换了灯泡'
  const steps = [{ kind: 'PROGRESS' as const, at: NOW, office: '安居物业', text, pictures: [] }]
  const html = showHandled({ doneAt: NOW, steps }, [{ at: 1, why: 'heic' }])
  expect(html).toMatch(/role="alert"><p>照片没收下：是苹果手机的HEIC/)
  expect(html).toMatch(/<details class="do" open="">.*再报一次办完了.*<textarea[^>]*>换了灯泡<\/textarea>/s)
})
