// Matters as a hall manager knows them: numbers, clocks, papers that come later, units that answer, and who is liable.
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, finish as finishService, signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import {
  consult,
  finishMatter,
  onMatter,
  openMatter,
  registerPension,
  sendBack,
} from '../../../../tests/fakes/matter-words.ts'
import { sampleGuide } from '../../../../tests/fakes/sample-guide.ts'
import { type Matter, type MatterLine, matterContract } from './contract.ts'

const dayMs = 86_400_000
const [first, second] = ['2611230001', '2611230002'] as const

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(registerPension)
  hall.tell(signIn('li'))
})

const matter = (number: string = first) => hall.state(matterContract).matters[number] as Matter
const due = (number: string = first) => matter(number).hands.dueAt
const alerts = () =>
  hall.fact('office:main', 'matterAlerts') as { amber: MatterLine[]; red: MatterLine[]; open: number }

/** Lets time pass and does what is due on the way, hour by hour. */
function pass(spanMs: number): void {
  for (let left = spanMs; left > 0; left -= 3_600_000) {
    hall.pass(Math.min(left, 3_600_000))
    hall.ring()
  }
}

describe('an accepted matter', () => {
  it('has a number of the day, a clock, and whoever was on duty is liable', () => {
    expect([hall.tell(openMatter()), hall.tell(openMatter())]).toEqual([null, null])
    expect(Object.keys(hall.state(matterContract).matters)).toEqual([first, second])
    expect(matter().liable).toMatchObject({ staffId: 'li', role: 'A' })
    expect(due()).toBe('2026-11-30T09:00:00.000Z')
  })

  it('holds nobody’s name, phone or digits in journal and views', () => {
    hall.tell(openMatter())
    const everything = JSON.stringify([hall.all(), hall.fact('desk:w1', 'matters'), alerts()])
    for (const secret of ['孙悦', '13812345678', '5678"']) expect(everything).not.toContain(secret)
  })

  it('takes its limit from the published guide, whatever the desk says', () => {
    const guide = { ...sampleGuide, promised: { count: 2, unit: 'workingDay' } }
    const validity = { effectiveFrom: '2026-11-01', reviewDueOn: '2027-11-01' }
    expect(hall.tell({ name: 'guide.import', data: { itemId: 'pension', guide, ...validity } })).toBeNull()
    hall.tell(openMatter({ limit: { count: 9, unit: 'workingDay' } }))
    expect(due()).toBe('2026-11-25T09:00:00.000Z')
  })

  it.each([
    ['matter.limitUnknown', { limit: null }],
    ['matter.itemUnknown', { itemId: 'moon' }],
    ['matter.windowUnknown', { windowId: 'w9' }],
    ['matter.nobodyOnDuty', { windowId: 'w2' }],
    ['matter.nothingMissing', { kind: 'toBeCompleted' }],
    ['matter.notOfKind', { units: ['social'] }],
    ['matter.unitUnknown', { kind: 'joint', units: ['moon'] }],
    ['matter.gapTooEarly', { gaps: [{ name: '户口簿', by: '2026-11-22' }] }],
    ['matter.personalData', { kind: 'toBeCompleted', missing: ['请拨13987654321'] }],
  ])('is refused as %s when it says %j', (code, change) => {
    expect(hall.tell(openMatter(change))).toBe(code)
    expect(hall.events('matter.opened')).toEqual([])
  })

  it('is refused where the item was cancelled or passed down', () => {
    const standing = { is: 'cancelled', since: '2026-11-23', why: '已取消', whyEn: 'Cancelled' }
    hall.tell({ name: 'item.setStanding', data: { itemId: 'pension', standing } })
    expect(hall.tell(openMatter())).toBe('matter.notHere')
  })
})

describe('the clock', () => {
  it('of a matter to be completed starts when the papers are complete', () => {
    hall.tell(openMatter({ kind: 'toBeCompleted', missing: ['户口簿'] }))
    expect([due(), matter().light]).toEqual([null, 'still'])
    expect(hall.tell(finishMatter(first))).toBe('matter.papersOpen')
    pass(2 * dayMs)
    hall.tell(signIn('li'))
    hall.tell(onMatter('complete', first))
    expect(due()).toBe('2026-12-02T09:00:00.000Z')
    expect(hall.tell(onMatter('complete', first))).toBe('matter.notOfKind')
  })

  it('of a returned matter has the same day, three days where it is hard', () => {
    hall.tell(openMatter({ kind: 'returned' }))
    hall.tell(openMatter({ kind: 'returned', difficulty: 'hard' }))
    expect([due(first), due(second)]).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-26T09:00:00.000Z'])
    expect(hall.tell(finishMatter(first))).toBe('matter.notOfKind')
    expect(hall.tell(sendBack(first))).toBeNull()
  })

  it('stands in a pause and goes on with the working days of it added', () => {
    hall.tell(openMatter())
    hall.pass(dayMs)
    expect(hall.tell(onMatter('pause', first, { reason: '现场踏勘' }))).toBeNull()
    expect([due(), matter().light, hall.tell(onMatter('pause', first, { reason: '再停' }))]).toEqual([
      null,
      'still',
      'matter.pausedAlready',
    ])
    expect(hall.tell(finishMatter(first))).toBe('matter.stillPaused')
    hall.pass(3 * dayMs)
    hall.tell(signIn('li'))
    expect(hall.tell(onMatter('resume', first))).toBeNull()
    expect(due()).toBe('2026-12-03T09:00:00.000Z')
  })

  it('moves when a day is declared, and old and new last day stay in the history', () => {
    hall.tell(openMatter())
    hall.tell({ name: 'calendar.declare', data: { date: '2026-11-25', kind: 'off', reason: '暴雪' } })
    hall.tell({ name: 'calendar.withdraw', data: { date: '2026-11-25' } })
    const moves = hall.events('matter.moved') as { before: { dueAt: string }; hands: { dueAt: string } }[]
    expect(moves.map(({ before, hands }) => [before.dueAt.slice(5, 10), hands.dueAt.slice(5, 10)])).toEqual([
      ['11-30', '12-01'],
      ['12-01', '11-30'],
    ])
  })

  it('turns amber when business ends on the day before the last, and red when it is over', () => {
    hall.tell(openMatter({ limit: { count: 2, unit: 'workingDay' } }))
    expect(alerts()).toMatchObject({ amber: [], red: [], open: 1 })
    pass(32 * 3_600_000)
    expect(alerts().amber.map(({ number }) => number)).toEqual([first])
    pass(24 * 3_600_000)
    expect([alerts().amber, alerts().red.map(({ number }) => number)]).toEqual([[], [first]])
  })

  it('tells the front desk an hour before business ends, once a day, what ends today and what is over', () => {
    hall.tell(openMatter({ kind: 'onTheSpot' }))
    pass(6 * 3_600_000)
    expect(hall.events('matter.reminded')).toEqual([])
    pass(3_600_000)
    hall.ring()
    expect(hall.events('matter.reminded')).toMatchObject([{ due: [first], overdue: [] }])
    expect(hall.events('task.asked')).toMatchObject([
      { remark: `今天到期1件：${first}`, to: null, askedBy: '办件时限' },
    ])
  })
})

describe('a paper that may come later', () => {
  it('has a clock of its own, shows amber, and keeps the matter from being finished until it is there', () => {
    hall.tell(openMatter({ gaps: [{ name: '结婚证', by: '2026-11-24' }] }))
    pass(9 * 3_600_000)
    expect(alerts().amber.map(({ gaps }) => gaps[0]?.name)).toEqual(['结婚证'])
    expect(hall.tell(finishMatter(first))).toBe('matter.papersOpen')
    expect(hall.tell(onMatter('take', first, { name: '户口簿' }))).toBe('matter.paperUnknown')
    expect(hall.tell(onMatter('take', first, { name: '结婚证' }))).toBeNull()
    expect(alerts().amber).toEqual([])
    expect(hall.tell(finishMatter(first))).toBeNull()
  })
})

describe('a joint matter', () => {
  it('is finished when every unit that was asked has answered', () => {
    hall.tell({ name: 'unit.register', data: { unitId: 'land', name: '自然资源局', nameEn: 'Land' } })
    hall.tell(openMatter({ kind: 'joint', units: ['social'] }))
    expect(hall.tell(onMatter('askUnit', first, { unitId: 'land' }))).toBeNull()
    expect(hall.tell(onMatter('askUnit', first, { unitId: 'land' }))).toBe('matter.unitAsked')
    expect(hall.tell(finishMatter(first))).toBe('matter.unitsOpen')
    for (const unitId of ['social', 'land']) hall.tell(onMatter('answer', first, { unitId, answer: '同意' }))
    expect(hall.tell(onMatter('answer', first, { unitId: 'land', answer: '同意' }))).toBe('matter.unitNotAsked')
    expect(hall.tell(finishMatter(first))).toBeNull()
  })
})

describe('a finished matter', () => {
  it('opens the invitation in the same commit; the visitor with a number is asked once, by that number', () => {
    hall.tell(openMatter({ kind: 'onTheSpot' }))
    hall.tell(begin(1))
    hall.tell(finishMatter(first))
    expect(hall.events('service.finished')).toMatchObject([{ number: 'A1', matterNumber: first, staffId: 'li' }])
    expect(hall.fact('terminal:w1', 'invitation')).not.toBeNull()
    expect(hall.state(matterContract).matters).toEqual({})
  })

  it('brings no second rating to a visitor who was asked a moment ago', () => {
    hall.tell(openMatter({ kind: 'onTheSpot' }))
    hall.tell(finishService(1))
    hall.pass(20_000)
    hall.tell(finishMatter(first))
    expect(hall.events('service.finished')).toHaveLength(1)
  })

  it('for somebody who is not there leaves the window alone, and can be rated later by its number', () => {
    hall.tell(openMatter())
    hall.tell(begin(1))
    hall.tell(finishMatter(first, 'away'))
    expect(hall.fact('desk:w1', 'activity')).toMatchObject({ activity: 'serving', number: 'A1' })
    expect(hall.fact('terminal:w1', 'invitation')).toBeNull()
    expect(hall.events('late.opened')).toMatchObject([{ matterNumber: first, number: null }])
    hall.tell(finishService(1))
    hall.pass(5_000)
    expect(hall.fact('terminal:w1', 'invitation')).toMatchObject({ number: 'A1' })
  })
})

describe('a matter that is sent back', () => {
  it('needs a consultation where rules are unclear', () => {
    hall.tell(openMatter())
    expect(hall.tell(sendBack(first, { why: 'unclear' }))).toBe('matter.notConsulted')
    hall.tell(consult())
    const [{ consultationId }] = hall.events('question.consulted') as [{ consultationId: string }]
    expect(hall.tell(sendBack(first, { why: 'unclear', consultationId }))).toBeNull()
    expect(hall.events('slip.issued')).toMatchObject([
      { kinds: ['promised'] },
      { kinds: ['refused'], matterNumber: first },
    ])
  })
})
