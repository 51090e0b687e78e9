// What desks do with matters, notices and first-asked questions on any day, and a morning on which all of it happens once.
import fc from 'fast-check'
import type { HallCommand } from '../../hub/contract/index.ts'
import { registerPension } from './matter-words.ts'

const windowId = fc.constantFrom('w1', 'w2', 'w9')
const itemId = fc.constantFrom('pension', 'nothing')
const number = fc.constantFrom('2611230001', '2611230002', '2611230003', '2611230009')
const words = fc.constantFrom('现场踏勘', '同意')
const by = fc.constantFrom('2026-11-23', '2026-11-24')
const none = fc.constant(null)

/** As the sequencer seals it, whatever was typed. */
const sealed = { ref: 'prv_test', hash: '0'.repeat(64) } as unknown as string
const proof = '0'.repeat(64)

const commandOf = <N extends HallCommand['name']>(
  name: N,
  data: fc.Arbitrary<Extract<HallCommand, { name: N }>['data']>,
) => data.map((data) => ({ name, data }) as Extract<HallCommand, { name: N }>)

const opening = (more: object): HallCommand => ({
  name: 'matter.open',
  data: {
    windowId: 'w1',
    itemId: 'pension',
    kind: 'promised',
    staffId: null,
    applicant: sealed,
    contact: sealed,
    lastFour: proof,
    limit: { count: 5, unit: 'workingDay' },
    missing: [],
    gaps: [],
    units: [],
    difficulty: 'usual',
    ...more,
  },
})

const deed = fc.record({ windowId, number })

export const matterCommand: fc.Arbitrary<HallCommand> = fc.oneof(
  fc
    .record({
      windowId,
      itemId,
      kind: fc.constantFrom('onTheSpot' as const, 'promised' as const, 'returned' as const, 'joint' as const),
      gaps: fc.oneof(
        fc.constant([]),
        by.map((date) => [{ name: '户口簿', by: date }]),
      ),
    })
    .map(opening),
  fc.constant(opening({ kind: 'toBeCompleted', missing: ['户口簿'] })),
  commandOf('matter.complete', deed),
  commandOf('matter.take', fc.record({ windowId, number, name: fc.constant('户口簿') })),
  commandOf('matter.pause', fc.record({ windowId, number, reason: words })),
  commandOf('matter.resume', deed),
  commandOf('matter.askUnit', fc.record({ windowId, number, unitId: fc.constantFrom('social', 'moon') })),
  commandOf('matter.answer', fc.record({ windowId, number, unitId: fc.constant('social'), answer: words })),
  commandOf(
    'matter.finish',
    fc.record({ windowId, number, result: words, applicant: fc.constantFrom('here' as const, 'away' as const) }),
  ),
  commandOf(
    'matter.return',
    fc.record({
      windowId,
      number,
      why: fc.constantFrom('law' as const, 'unclear' as const),
      reason: words,
      basis: words,
      consultationId: none,
    }),
  ),
  commandOf(
    'slip.issue',
    fc.record({
      windowId,
      itemId,
      kinds: fc.constant(['incomplete' as const]),
      missing: fc.constant([{ name: '户口簿', note: null, by: null }]),
      words: fc.option(words, { nil: null }),
      matterNumber: none,
    }),
  ),
  fc
    .record({ windowId, itemId: fc.option(itemId, { nil: null }), text: words })
    .map((asked): HallCommand => ({ name: 'question.ask', data: { ...asked, name: null, phone: sealed } })),
  commandOf(
    'question.consult',
    fc.record({ windowId, questionId: none, itemId: none, topic: words, asked: words, answer: words }),
  ),
  fc
    .record({ date: by, reason: words })
    .map(({ date, reason }): HallCommand => ({ name: 'calendar.declare', data: { date, kind: 'off', reason } })),
)

const at = (number: string) => ({ windowId: 'w1', number })

/** One matter of each kind lives its life at window 1 before anything is left to chance; needs somebody on duty there. */
export const matterMorning: readonly HallCommand[] = [
  registerPension as HallCommand,
  opening({ kind: 'onTheSpot', gaps: [{ name: '户口簿', by: '2026-11-24' }] }),
  opening({ kind: 'toBeCompleted', missing: ['结婚证'] }),
  opening({ kind: 'joint', units: ['social'] }),
  opening({ kind: 'returned' }),
  { name: 'matter.take', data: { ...at('2611230001'), name: '户口簿' } },
  { name: 'matter.complete', data: at('2611230002') },
  { name: 'matter.pause', data: { ...at('2611230002'), reason: '现场踏勘' } },
  { name: 'matter.resume', data: at('2611230002') },
  { name: 'matter.answer', data: { ...at('2611230003'), unitId: 'social', answer: '同意' } },
  { name: 'matter.askUnit', data: { ...at('2611230003'), unitId: 'social' } },
  {
    name: 'matter.return',
    data: { ...at('2611230004'), why: 'law', reason: '不在本区', basis: '第三条', consultationId: null },
  },
  { name: 'calendar.declare', data: { date: '2026-11-25', kind: 'off', reason: '暴雪' } },
  { name: 'matter.finish', data: { ...at('2611230001'), result: '登记完成', applicant: 'away' } },
  { name: 'question.ask', data: { windowId: 'w1', itemId: null, text: '怎么接续', name: null, phone: sealed } },
  {
    name: 'question.consult',
    data: { windowId: 'w1', questionId: null, itemId: null, topic: '如何认定', asked: '业务科', answer: '按新规定' },
  },
]
