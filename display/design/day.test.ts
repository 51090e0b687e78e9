// The hall's day in words: when it opens again, who is at the front desk, who is back when, and which pledge stands.
import { describe, expect, it } from 'vitest'
import { dayWords, momentWords } from './clock.ts'
import { oldestMs } from './facts.ts'
import { frontDeskOf, lunchMark, lunchOf } from './front-desk.ts'
import { mannerAt, usualAppearance } from './manner.ts'
import { noticeOf } from './notice.ts'
import { hoursWords, nextOpeningWords, resumesWords, shortOpeningWords } from './opening.ts'
import { backWords, peopleOf } from './people.ts'
import { pledgeAt } from './pledges.ts'
import { sampleAt } from './sample.ts'
import {
  awayPerson,
  closedHall,
  earlyHall,
  gapHall,
  hall,
  holidayHall,
  lunchHall,
  lunchPlan,
  person,
  pledges,
  restHall,
  together,
  unknownHall,
} from './sample-people.ts'

const now = (sinceAsOfMs: number) => ({ at: '2020-01-01T00:00:00.000Z', sinceAsOfMs })

describe('when the hall opens again', () => {
  it.each([
    [
      'after the last hour',
      closedHall,
      '下次办公：11月24日（星期二）09:00',
      '11月24日 09:00',
      'Opens again: Tue 24 Nov, 09:00',
    ],
    ['on a weekend', restHall, '下次办公：11月30日（星期一）09:00', '11月30日 09:00', 'Opens again: Mon 30 Nov, 09:00'],
    ['before the first hour', earlyHall, '今日 09:00 开始办公', '今日 09:00', 'Opens today at 09:00'],
    [
      'where no notice tells',
      { ...closedHall, nextOpening: null },
      '下次办公时间，以现场通知为准',
      null,
      'When it opens again: please see the notice on site',
    ],
  ])('%s', (_when, at, zh, short, en) => {
    expect(nextOpeningWords(at, 'zh')).toBe(zh)
    expect(shortOpeningWords(at, 'zh')).toBe(short)
    expect(nextOpeningWords(at, 'en')).toBe(en)
  })
  it('after a pause within the day it says the hour, and never one of another day', () => {
    expect([lunchHall, gapHall].map((at) => resumesWords(at, 'zh'))).toEqual(['13:30 恢复办理', '13:30 恢复办理'])
    expect(resumesWords({ ...gapHall, nextOpening: closedHall.nextOpening }, 'zh')).toBe('稍后恢复办理')
  })
  it('today’s hours, or why there are none', () => {
    expect([hall, restHall, holidayHall, unknownHall].map((at) => hoursWords(at, 'zh'))).toEqual([
      '今日办公 09:00–12:00 13:30–17:00',
      '今日休息',
      '国庆节放假',
      '今日是否办公，以现场通知为准',
    ])
  })
  it('days and moments are the hall’s own', () => {
    expect([dayWords('2026-11-30', 'zh'), dayWords('2026-11-30', 'en')]).toEqual(['11月30日（星期一）', 'Mon 30 Nov'])
    expect(momentWords('2026-11-30T16:30:00.000Z', 'Asia/Shanghai', 'zh')).toBe('12月1日（星期二）00:30')
  })
})

describe('where nobody serves', () => {
  it.each([
    ['closed', closedHall, '今日办公已结束', '下次办公', { day: '11月24日（星期二）', time: '09:00' }],
    ['closed', earlyHall, '还未到办公时间', '今日开始办公', { day: null, time: '09:00' }],
    ['closed', restHall, '今日休息', '下次办公', { day: '11月30日（星期一）', time: '09:00' }],
    ['closed', holidayHall, '国庆节放假', '下次办公', { day: '10月8日（星期四）', time: '09:00' }],
    ['closed', { ...restHall, nextOpening: null }, '今日休息', '下次办公时间，以现场通知为准。', null],
    ['signedOut', unknownHall, '今日是否办公，以现场通知为准', '可拨打咨询电话询问。', null],
    ['gap', gapHall, '13:30 恢复办理', '请在等候区稍候，感谢您的理解。', null],
  ] as const)('a window that is %s says why', (standing, at, title, hint, when) => {
    expect(noticeOf(standing, at, null, 'zh')).toEqual({ title, hint, when, frontDesk: null })
  })
  it('a window on its break points to the front desk, and without a plan only says that it has a break', () => {
    expect(noticeOf('lunchBreak', lunchHall, lunchPlan, 'zh')).toMatchObject({
      title: '请到一楼前台',
      frontDesk: { person: { name: '陈静' }, duty: '午间值班 12:00–13:20' },
    })
    for (const plan of [null, undefined]) {
      expect(noticeOf('lunchBreak', lunchHall, plan, 'zh')).toMatchObject({ title: '本窗口午间休息', frontDesk: null })
    }
  })
  it('nothing is said where somebody is there for the visitor', () => {
    const all = (['serving', 'joint', 'rating', 'idle', 'away'] as const).map((one) => noticeOf(one, hall, null, 'zh'))
    expect(all).toEqual([null, null, null, null, null])
  })
})

describe('lunch', () => {
  it('a window serves through lunch only where a plan says so', () => {
    expect([lunchPlan, null, undefined].map((plan) => lunchOf(plan, 'w1'))).toEqual(['serves', 'breaks', 'breaks'])
    expect(lunchOf(lunchPlan, 'w2')).toBe('breaks')
  })
  it('the mark stands at lunch alone, and at windows of the plan alone', () => {
    expect(lunchMark(lunchHall, lunchPlan, 'w1', 'zh')).toBe('午间办理至 13:20')
    expect([lunchMark(hall, lunchPlan, 'w1', 'zh'), lunchMark(lunchHall, lunchPlan, 'w2', 'zh')]).toEqual([null, null])
  })
  it('where nobody is planned by name, somebody is at the front desk all the same', () => {
    expect(frontDeskOf({ ...lunchPlan, person: null }, 'zh')).toMatchObject({
      person: null,
      somebody: '有工作人员值班',
    })
  })
})

describe('people', () => {
  const room = { alone: { large: 5, medium: 12 }, together: { large: 3, medium: 8 } }
  it('two who work together stand in order, and only the absent one is marked as away', () => {
    const both = peopleOf({ ...together, away: awayPerson.away }, usualAppearance, room, 'zh')
    expect(both.map(({ name, isAway }) => [name, isAway])).toEqual([
      ['李明', true],
      ['张伟', false],
    ])
    expect(peopleOf(awayPerson, usualAppearance, room, 'zh')[0]?.isAway).toBe(false)
  })
  it('marks are shown only where the hall shows them, and only for those who have them', () => {
    const marks = (duty: typeof person, partyMark: 'shown' | 'hidden', stars: 'shown' | 'hidden') =>
      peopleOf(duty, { partyMark, stars }, room, 'zh').map((one) => [one.isPartyMember, one.stars])
    expect(marks(together, 'shown', 'shown')).toEqual([
      [true, 5],
      [false, null],
    ])
    expect(marks(person, 'hidden', 'hidden')).toEqual([[false, null]])
  })
  it('the time of return is the hall’s, counted by the hub’s clock, and is not repeated once it is over', () => {
    const back = (sinceAsOfMs: number) => backWords(awayPerson, sampleAt, 'Asia/Shanghai', now(sinceAsOfMs), 'zh')
    expect([back(0), back(479_999), back(480_000)]).toEqual(['约 10:40 返回', '约 10:40 返回', null])
  })
})

describe('turns by the clock', () => {
  const at = (seconds: number) => new Date(seconds * 1000).toISOString()
  it('two languages take turns where the hall has two, and every glass turns at the same moment', () => {
    const both = { ...usualAppearance, languages: 'zhEn', turnMs: 15_000 } as const
    const seen = [0, 14.999, 15, 29.999, 30].map((second) => mannerAt(both, 'zh', at(second)).language)
    expect(seen).toEqual(['zh', 'zh', 'en', 'en', 'zh'])
  })
  it('a page opened in one language keeps it where the hall has one', () => {
    expect(['zh', 'en'].map((language) => mannerAt(usualAppearance, language as 'zh' | 'en', at(15)).language)).toEqual(
      ['zh', 'en'],
    )
  })
  it('each pledge stands ten seconds, in the size of the longest', () => {
    const seen = [0, 9.999, 10, 20].map((second) => pledgeAt(pledges, 'zh', at(second))?.text)
    const [first, second] = pledges
    expect(seen).toEqual([first?.zh, first?.zh, second?.zh, first?.zh])
    const sizes = [0, 10].map((second) => pledgeAt(pledges, 'en', at(second))?.size)
    expect(new Set(sizes).size).toBe(1)
    expect(pledgeAt([], 'zh', at(0))).toBe(null)
  })
})

it('what is said of several facts is as old as the oldest of them', () => {
  const stale = (ageMs: number) => ({ isStale: true, ageMs })
  expect(oldestMs(stale(5), undefined, stale(9), { isStale: false, ageMs: 99 })).toBe(9)
  expect(oldestMs(undefined, { isStale: false, ageMs: 99 })).toBe(null)
})
