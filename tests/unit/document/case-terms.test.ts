import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CaseSteps } from '@/components/resident/case/CaseSteps'
import type { OwnCase } from '@/lib/answer/case/read-case'
import { readShanghai } from '@/lib/system/clock/shanghai'

const at = (text: string) => readShanghai(text)!
const NOW = at('2026-11-26 10:00')

const say = (said: Partial<OwnCase>) => {
  const own = {
    ...{ kind: 'PROBLEM', state: 'RECEIVED', steps: [], isUrgent: true, isLate: false },
    ...{ acceptBy: at('2026-11-26 16:30'), answerBy: at('2026-12-03 17:30'), ...said },
  } as unknown as OwnCase
  return renderToStaticMarkup(createElement(CaseSteps, { own, now: NOW })).replace(/<[^>]+>/g, ' ')
}

test('what is very urgent has its hour, and anything else its day', () => {
  expect(say({})).toContain('今天下午4点半前')
  expect(say({ acceptBy: at('2026-11-27 09:30') })).toContain('明天上午9点半前')
  expect(say({ acceptBy: at('2026-11-30 11:00') })).toContain('11月30日上午11点前')
  expect(say({ isUrgent: false, acceptBy: at('2026-11-27 17:30') })).toContain('11月27日前')
  expect(say({})).toContain('12月3日前')
})

test('a term that is over says so', () => {
  expect(say({ acceptBy: at('2026-11-26 09:30') })).toContain('本该今天上午9点半前，已经晚了')
  expect(say({ state: 'ACCEPTED', acceptBy: at('2026-11-26 09:30') })).not.toContain('晚了')
})
