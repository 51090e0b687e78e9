// Lunch duty is planned by day, taken over with a reason, and forgotten when the day is over.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { withLunch } from '../../../../tests/fakes/lunch-hall.ts'

const today = '2026-11-23'
let hall: Hall

beforeEach(() => {
  hall = createHall()
  hall.tell(withLunch)
})

const plan = (date = today, staffId = 'chen', windowIds: string[] = ['w1', 'w2']) =>
  hall.tell({ name: 'lunch.plan', data: { date, staffId, windowIds } })
const substitute = (staffId: string, date = today) =>
  hall.tell({ name: 'lunch.substitute', data: { date, staffId, remark: '临时有事' } })
const setWindow = (windowId: string, serves: 'serving' | 'break', date = today) =>
  hall.tell({ name: 'lunch.setWindow', data: { date, windowId, serves } })
const shown = () => hall.fact('panel:w3', 'lunch')
const plans = () => hall.fact('office:main', 'lunchPlans') as { date: string }[]

describe('the plan of a day', () => {
  it('names who is on duty at the front desk, when and where, and the windows that go on serving', () => {
    expect(plan()).toBeNull()
    expect(shown()).toMatchObject({
      from: '12:00',
      to: '13:20',
      place: '一楼前台',
      placeEn: 'First-floor front desk',
      person: { staffId: 'chen', name: '陈静', photo: null, unitName: '社会保险事业中心' },
      windowIds: ['w1', 'w2'],
    })
  })

  it('is shown without a person where nobody is planned, and not at all in a hall without lunch duty', () => {
    expect(shown()).toMatchObject({ place: '一楼前台', person: null, windowIds: [] })
    plan('2026-11-24')
    expect(shown()).toMatchObject({ person: null, windowIds: [] })
    hall.tell({ ...withLunch, data: { ...withLunch.data, lunchDuty: null } })
    plan()
    expect(shown()).toBeNull()
  })

  it('names nobody who has left the hall', () => {
    plan()
    hall.tell({ name: 'staff.leave', data: { staffId: 'chen' } })
    expect(shown()).toMatchObject({ person: null, windowIds: ['w1', 'w2'] })
  })

  it('may be made anew, each window counting once; the same again changes nothing', () => {
    plan()
    expect(plan(today, 'chen', ['w1', 'w2', 'w1'])).toBeNull()
    expect(hall.events('lunch.planned')).toHaveLength(1)
    expect(plan(today, 'li', ['w3', 'w3'])).toBeNull()
    expect(shown()).toMatchObject({ person: { staffId: 'li' }, windowIds: ['w3'] })
  })

  it('is refused for whom and what the hall does not have, for a day that is over, and beyond a year', () => {
    expect(plan(today, 'nobody')).toBe('lunch.staffUnknown')
    expect(plan(today, 'chen', ['w1', 'w9'])).toBe('lunch.windowUnknown')
    expect(plan('2026-11-22')).toBe('lunch.past')
    expect(plan('2027-11-24')).toBeNull()
    expect(plan('2027-11-25')).toBe('lunch.tooFar')
  })

  it('is forgotten when its day is over', () => {
    for (const date of ['2026-11-25', today, '2026-11-24']) plan(date)
    expect(plans().map(({ date }) => date)).toEqual([today, '2026-11-24', '2026-11-25'])
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    expect(plans().map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-25'])
  })
})

describe('a substitute', () => {
  it('takes the duty over, and the office reads who stepped in for whom and why', () => {
    plan()
    expect(substitute('zhao')).toBeNull()
    hall.pass(60_000)
    expect(substitute('li')).toBeNull()
    expect(shown()).toMatchObject({ person: { staffId: 'li' }, windowIds: ['w1', 'w2'] })
    expect(plans()).toMatchObject([
      {
        name: '李明',
        substitutions: [
          { fromName: '陈静', toName: '赵敏', remark: '临时有事', at: '2026-11-23T01:00:00.000Z' },
          { fromName: '赵敏', toName: '李明', remark: '临时有事', at: '2026-11-23T01:01:00.000Z' },
        ],
      },
    ])
    plan(today, 'wang')
    expect(plans()).toMatchObject([{ name: '王芳', substitutions: [{}, {}] }])
  })

  it('is refused where there is no duty to take over, or nobody to take it', () => {
    expect(substitute('li')).toBe('lunch.notPlanned')
    plan()
    expect(substitute('chen')).toBe('lunch.same')
    expect(substitute('nobody')).toBe('lunch.staffUnknown')
    expect(substitute('li', '2026-11-22')).toBe('lunch.past')
  })

  it('is kept twenty times a day at hand, the latest', () => {
    plan()
    for (let n = 0; n < 25; n++) expect(substitute(n % 2 === 0 ? 'li' : 'wang')).toBeNull()
    const [day] = plans() as unknown as { substitutions: { toName: string }[] }[]
    expect(day?.substitutions).toHaveLength(20)
    expect(day?.substitutions.at(-1)?.toName).toBe('李明')
  })
})

describe('a window', () => {
  it('serves through lunch after all, or does not', () => {
    plan()
    expect(setWindow('w3', 'serving')).toBeNull()
    expect(setWindow('w1', 'break')).toBeNull()
    expect(shown()).toMatchObject({ windowIds: ['w2', 'w3'] })
    expect(setWindow('w1', 'break')).toBeNull()
    expect(setWindow('w2', 'serving')).toBeNull()
    expect(hall.events('lunch.windowSet')).toHaveLength(2)
  })

  it('is refused without a plan, for a window the hall does not have, and for a day that is over', () => {
    expect(setWindow('w1', 'serving')).toBe('lunch.notPlanned')
    plan()
    expect(setWindow('w9', 'serving')).toBe('lunch.windowUnknown')
    expect(setWindow('w1', 'break', '2026-11-22')).toBe('lunch.past')
  })
})
