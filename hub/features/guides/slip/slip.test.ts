// One-time notices as the service office files them: everything at once, numbered, never a bare no.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { consult, openMatter, registerPension } from '../../../../tests/fakes/matter-words.ts'
import { smallQueue } from '../../../../tests/fakes/queue-words.ts'
import { sampleGuide } from '../../../../tests/fakes/sample-guide.ts'
import type { Slip } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(registerPension)
  hall.tell(signIn('li'))
})

const at = { windowId: 'w1', itemId: 'pension' }
const paper = (name: string) => ({ name, note: null, by: null })
const issue = (more: object = {}) =>
  hall.tell({ name: 'slip.issue', data: { ...at, kinds: ['incomplete'], missing: [paper('户口簿')], ...more } })
const refuse = (more: object = {}) =>
  hall.tell({ name: 'slip.refuse', data: { ...at, why: 'law', reason: '不符合条件', basis: '第三条', ...more } })
const slips = () => hall.events('slip.issued') as Slip[]

/** The item’s published guide has a step of the kind. */
function withStep(kind: string): void {
  const guide = { ...sampleGuide, steps: [...sampleGuide.steps, { kind, text: '一步' }] }
  const validity = { effectiveFrom: '2026-11-01', reviewDueOn: '2027-11-01' }
  expect(hall.tell({ name: 'guide.import', data: { itemId: 'pension', guide, ...validity } })).toBeNull()
}

describe('a notice', () => {
  it('is numbered by the day, names who is liable, and stays at the desk for the day', () => {
    expect([issue(), issue({ words: '请本人到场' })]).toEqual([null, null])
    expect(slips().map(({ number }) => number)).toEqual(['G2611230001', 'G2611230002'])
    expect(slips()[1]).toMatchObject({
      words: '请本人到场',
      liable: { staffId: 'li', role: 'A' },
      phone: '0531-88000001',
    })
    expect((hall.fact('desk:w1', 'slips') as Slip[]).map(({ number }) => number)).toEqual([
      'G2611230002',
      'G2611230001',
    ])
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    expect(hall.fact('desk:w1', 'slips')).toEqual([])
  })

  it('that says nothing is refused, and so is one with somebody’s phone number in it', () => {
    expect(issue({ missing: [] })).toBe('slip.nothingMissing')
    expect(issue({ words: '请打13987654321' })).toBe('slip.personalData')
    expect(issue({ words: '请打窗口电话0531-88000001' })).toBeNull()
    expect(issue({ windowId: 'w2' })).toBe('slip.nobodyOnDuty')
  })

  it.each(['review', 'siteVisit'])(
    'of what is incomplete goes with the promised one where the item has a %s',
    (step) => {
      withStep(step)
      issue()
      expect(slips()[0]?.kinds).toEqual(['incomplete', 'promised'])
    },
  )

  it('comes with an accepted matter: of its kind, with its last day and every paper that may come later', () => {
    hall.tell(openMatter({ gaps: [{ name: '结婚证', by: '2026-11-27' }] }))
    hall.tell(openMatter({ kind: 'onTheSpot' }))
    hall.tell(openMatter({ kind: 'toBeCompleted', missing: ['户口簿', '身份证'] }))
    expect(slips()).toMatchObject([
      {
        kinds: ['promised'],
        matterNumber: '2611230001',
        dueAt: '2026-11-30T09:00:00.000Z',
        missing: [{ name: '结婚证', by: '2026-11-27' }],
      },
      {
        kinds: ['incomplete'],
        matterNumber: '2611230003',
        dueAt: null,
        missing: [{ name: '户口簿' }, { name: '身份证' }],
      },
    ])
  })
})

describe('a refusal', () => {
  it('has reason and basis, and where rules are unclear others were asked before', () => {
    expect([refuse(), refuse({ why: 'unclear' })]).toEqual([null, 'slip.notConsulted'])
    hall.tell(consult())
    const [{ consultationId }] = hall.events('question.consulted') as [{ consultationId: string }]
    expect(refuse({ why: 'unclear', consultationId })).toBeNull()
    expect(slips().map(({ refusal }) => refusal?.why)).toEqual(['law', 'unclear'])
  })
})

describe('what cannot be done now', () => {
  it('is told with the reason and the time that was agreed instead', () => {
    for (const series of smallQueue) hall.tell(series)
    const slot = { weekday: 2, from: '09:00', to: '10:00', places: 3 }
    hall.tell({ name: 'appointment.setSlots', data: { seriesId: 'A', slots: [slot] } })
    const booking = {
      appointmentId: 'apt_1',
      seriesId: 'A',
      date: '2026-11-24',
      from: '09:00',
      code: '135790',
      source: 'desk',
    }
    const rebook = { name: 'slip.rebook', data: { ...at, reason: '系统升级', appointmentId: 'apt_1' } }
    expect(hall.tell(rebook)).toBe('slip.appointmentUnknown')
    expect(hall.tell({ name: 'appointment.book', data: booking })).toBeNull()
    expect(hall.tell(rebook)).toBeNull()
    expect(slips()[0]?.agreed).toEqual({ date: '2026-11-24', from: '09:00', to: '10:00', reason: '系统升级' })
  })
})
