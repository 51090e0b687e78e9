// What stands on a window's sign through a day, as a passer-by reads it.
import { describe, expect, it } from 'vitest'
import type { Order } from '../driver.ts'
import { face, hall, instant, key, liMing, live, panel, shows } from './counter-life.ts'

const last = (orders: readonly Order[]) => {
  const show = orders.findLast((order) => order.order === 'show')
  const identity = orders.findLast((order) => order.order === 'identity')
  if (show === undefined || identity === undefined) throw new Error('the devices were told nothing')
  const { person, state, notice } = show.panel
  return { person, state, notice, paused: identity.paused }
}
const sign = (facts: Readonly<Record<string, unknown>>) => last(live([[0, shows(panel(0, facts))]]).orders)

const idle = { activity: 'idle', number: null }
const at = (phase: string, date: string, time: string) => ({ ...hall, phase, nextOpening: { date, time } })
const noon = at('lunch', '2026-11-23', '13:30')
const lunch = (windowIds: readonly string[], person: object | null = face('s9', '王芳', '0301')) => ({
  ...{ from: '12:00', to: '13:20', place: '一楼前台', placeEn: 'Front desk', person, windowIds },
})
const wangFang = face('s2', '王芳', '0217')
const stepped = { since: instant(0), until: instant(600_000) }
const usualNotice = '人社局  社保登记  监督电话 12345'

describe('the sign of a window', () => {
  it('says 空闲 when nobody is being served', () => {
    expect(sign({ activity: idle })).toEqual({
      person: '李明 0215',
      state: '空闲',
      notice: usualNotice,
      paused: false,
    })
  })

  it('says 暂停服务 when nobody is signed in', () => {
    expect(sign({ onDuty: null })).toMatchObject({ person: '暂停服务', state: '暂停服务', paused: true })
  })

  it('asks to wait, and says until when, while whoever is on duty has stepped away', () => {
    expect(sign({ onDuty: { ...liMing, away: stepped } })).toEqual({
      person: '李明 0215',
      state: '请稍候',
      notice: `工作人员暂时离开，约09:40返回  ${usualNotice}`,
      paused: true,
    })
  })

  it('asks to wait as soon as 暂停 is pressed, hub or no hub, and no more when it is pressed again', () => {
    const steps = [[0, shows(panel(0))] as const, [1, key('pause')] as const]
    expect(last(live(steps).orders)).toMatchObject({ state: '请稍候', paused: true })
    expect(last(live([...steps, [2, key('pause')]]).orders)).toMatchObject({ state: '正在办理 A015', paused: false })
  })

  it('names both and says 联合办理 when two work together', () => {
    expect(sign({ onDuty: { ...liMing, together: [wangFang] } })).toMatchObject({
      person: '李明 0215 王芳 0217',
      state: '联合办理 A015',
    })
  })

  it('names the one who is there when the other of two has stepped away', () => {
    expect(sign({ onDuty: { ...liMing, away: stepped, together: [wangFang] } })).toMatchObject({
      person: '王芳 0217',
      state: '正在办理 A015',
      paused: false,
    })
  })

  it('has its lunch break, and points to the front desk and to when it goes on', () => {
    expect(sign({ activity: idle, hall: noon, lunch: lunch(['w2']) })).toEqual({
      person: '请到一楼前台',
      state: '午间休息',
      notice: `午间值班请到一楼前台 王芳，13:30恢复办理  ${usualNotice}`,
      paused: true,
    })
  })

  it('has its lunch break rather than 暂停服务 when nobody is signed in over lunch', () => {
    expect(sign({ onDuty: null, activity: idle, hall: noon, lunch: lunch([]) })).toMatchObject({ state: '午间休息' })
  })

  it('goes on serving over lunch where the plan says so', () => {
    expect(sign({ activity: idle, hall: noon, lunch: lunch(['w1']) })).toMatchObject({ state: '空闲', paused: false })
  })

  it.each([
    ['lunch', noon],
    ['gap', at('gap', '2026-11-23', '13:30')],
    ['closed', at('closed', '2026-11-24', '09:00')],
  ])('serves whoever is being served to the end (%s)', (_phase, hour) => {
    expect(sign({ hall: hour, lunch: lunch([]) })).toMatchObject({ state: '正在办理 A015', paused: false })
  })

  it('says when it goes on between lunch duty and the afternoon', () => {
    expect(sign({ activity: idle, hall: at('gap', '2026-11-23', '13:30') })).toMatchObject({
      person: '午间休息',
      state: '13:30恢复办理',
    })
  })

  it('says when it opens next: today by the time, another day with its date', () => {
    expect(sign({ activity: idle, hall: at('closed', '2026-11-23', '09:00') })).toMatchObject({
      person: '09:00开始办理',
      state: '未开放',
    })
    expect(sign({ onDuty: null, activity: idle, hall: at('closed', '2026-11-30', '09:00') })).toMatchObject({
      person: '11月30日 09:00开始办理',
      state: '未开放',
    })
  })

  it.each([
    ['no hall clock', { hall: undefined }, '空闲'],
    ['a calendar without this year', { hall: { ...hall, phase: 'unknown' } }, '空闲'],
    ['lunch without a plan', { hall: { ...hall, phase: 'lunch' } }, '午间休息'],
    ['a gap without an end', { hall: { ...hall, phase: 'gap' } }, '午间休息'],
    ['a closed hall without a next day', { hall: { ...hall, phase: 'closed' } }, '未开放'],
    ['no activity', { activity: undefined }, '空闲'],
  ])('guesses nothing: %s', (_missing, facts, state) => {
    expect(sign({ activity: idle, ...facts }).state).toBe(state)
  })

  it('names the place alone where nobody is planned for lunch duty', () => {
    expect(sign({ activity: idle, hall: noon, lunch: lunch([], null) }).notice).toContain('午间值班请到一楼前台，13:30')
  })
})
