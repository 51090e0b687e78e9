// What the touchscreen shows while nobody is asked, and above all when it may show the code for a late rating.
import { describe, expect, it } from 'vitest'
import { type Situation, sampleAt, shownOf } from '../../display/design/sample.ts'
import { leased, usualTerminal, type ValuesOf } from '../../display/design/sample-facts.ts'
import {
  awayPerson,
  closedHall,
  gapHall,
  lunchHall,
  lunchPlan,
  together,
  unknownHall,
} from '../../display/design/sample-people.ts'
import { screenState, type TerminalSeen } from './state.ts'
import { resting, type Step } from './steps.ts'

type Facts = Partial<ValuesOf<'terminal'>>

const lateCode = {
  invitationId: 'i1',
  number: 'A012',
  url: 'https://rate.hall.example/r/i1',
  dueAt: '2026-11-30T09:00:00.000Z',
}
const parting: Step = { at: 'parting', invitationId: 'i1', untilMs: 0 }
const asking: Step = { at: 'asking', invitationId: 'i2', touchedAtMs: null }
const handover = {
  handoverId: 'h1',
  windowId: 'w1',
  from: { staffId: 's1', name: '李明', nameEn: 'Li Ming' },
  to: null,
  checklist: { seal: 'handed', papers: 'handed', files: 'none', remark: null },
  offeredAt: sampleAt,
  expiresAt: sampleAt,
} as const

function terminal(step: Step, change: Facts, situation: Partial<Situation> = {}, local?: number) {
  const facts = leased<'terminal'>({ ...usualTerminal, ...change })
  const { seen, now, language } = shownOf('terminal:w1', facts, situation)
  const { view, freshness } = seen as unknown as TerminalSeen
  return screenState(local === undefined ? view : { ...view, local }, freshness, now, language, step)
}
const page = (...input: Parameters<typeof terminal>) => terminal(...input).page

describe('the code for a late rating', () => {
  it('stands after the visitor was asked and did not rate, with the last day and whose service it is', () => {
    expect(page(parting, { lateCode })).toEqual({
      kind: 'late',
      url: lateCode.url,
      asked: 'A012 号办理',
      how: '用手机扫码，5个工作日内都可以评价',
      until: '11月30日（星期一）17:00前有效',
    })
  })
  it('says no last day where no notice tells it', () => {
    expect(page(parting, { lateCode: { ...lateCode, dueAt: null } })).toMatchObject({ kind: 'late', until: null })
  })
  it.each<[when: string, shown: { kind: string }]>([
    ['to the next visitor, who is being asked', page(asking, { lateCode })],
    ['to whoever comes once the visitor has gone', page(resting, { lateCode })],
    ['for the service of another', page(parting, { lateCode: { ...lateCode, invitationId: 'i0' } })],
    ['when there is none', page(parting, { lateCode: null })],
    [
      'from a view that may not know of a rating yet, because it is old',
      page(parting, { lateCode }, { ageMs: 60_001 }),
    ],
    [
      'from a view that may not know of a rating yet, because this box went on alone',
      page(parting, { lateCode }, {}, 1),
    ],
  ])('is never shown %s', (_when, shown) => {
    expect(shown.kind).not.toBe('late')
  })
})

describe('at rest', () => {
  const words = (change: Facts, situation: Partial<Situation> = {}) => {
    const shown = page(resting, change, situation)
    if (shown.kind === 'notice') return [shown.notice.title, shown.notice.hint]
    return shown.kind === 'card' ? ['card', shown.strip?.text ?? null, shown.strip?.hint ?? null] : [shown.kind]
  }
  const breaks = { hall: lunchHall, lunch: { ...lunchPlan, windowIds: [] } }
  it.each<[when: string, facts: Facts, shown: (string | null)[]]>([
    ['somebody serves', {}, ['card', null, null]],
    ['two serve', { onDuty: together }, ['card', null, null]],
    ['the person is away', { onDuty: awayPerson }, ['card', '请稍候，工作人员暂时离开', '约 10:40 返回']],
    ['nobody is there', { onDuty: null }, ['本窗口暂停服务', '请到其他窗口或向导服务台咨询，给您带来不便，敬请谅解。']],
    ['the window goes on through lunch', { hall: lunchHall, lunch: lunchPlan }, ['card', '午间办理至 13:20', null]],
    ['somebody finishes at lunch', breaks, ['card', '本窗口午间休息', '13:30 恢复办理']],
    ['the window has its break', { ...breaks, onDuty: null }, ['请到一楼前台', '13:30 恢复办理']],
    ['the afternoon is near', { hall: gapHall }, ['card', '13:30 恢复办理', null]],
    [
      'somebody is there past closing',
      { hall: closedHall },
      ['card', '现在不是办公时间', '下次办公：11月24日（星期二）09:00'],
    ],
    ['the hall is closed', { hall: closedHall, onDuty: null }, ['今日办公已结束', '下次办公']],
    ['no notice tells', { hall: unknownHall, onDuty: null }, ['今日是否办公，以现场通知为准', '可拨打咨询电话询问。']],
    ['a hand-over waits', { handover }, ['handover']],
  ])('while %s', (_when, facts, shown) => {
    expect(words(facts)).toEqual(shown)
  })
  it('an old hand-over is not shown: it may be over', () => {
    expect(page(resting, { handover }, { ageMs: 30_001 }).kind).toBe('card')
  })
  it('a visitor who is asked sees nothing of a hand-over', () => {
    expect(page(asking, { handover }).kind).toBe('levels')
  })
  it('what is only written for colleagues stays off the glass', () => {
    const remark = '印章两枚，钥匙一把'
    const shown = page(resting, { handover: { ...handover, checklist: { ...handover.checklist, remark } } })
    expect(JSON.stringify(shown)).not.toContain(remark)
  })
})

describe('a badge that was shown', () => {
  const read = (sinceAsOfMs: number, ageMs = 0) =>
    terminal(resting, { badge: { known: 'yes', at: sampleAt } }, { sinceAsOfMs, ageMs }).badge?.words ?? null
  it('is acknowledged for ten seconds by the hub’s clock', () => {
    expect([read(0), read(9_999), read(10_000)]).toEqual(['工牌已识别', '工牌已识别', null])
  })
  it('is not acknowledged from an old view', () => {
    expect(read(0, 30_001)).toBe(null)
  })
})
