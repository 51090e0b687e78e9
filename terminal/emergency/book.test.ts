// What a box knows of emergencies: each once, over when it is over, and told to the hub exactly once.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Declaration } from '#contract/public/emergency'
import { elapsed, emptyBook, ended, type ForHub, hubTells, type NextBook, sayingOf, taken } from './book.ts'

const fire = (emergencyId: string): Declaration => ({
  emergencyId,
  kind: 'fire',
  mode: 'real',
  text: { zh: '', en: '' },
  places: [],
  declaredAt: '2026-11-23T01:00:00.000Z',
  declaredBy: '报警键',
  boxId: 'box-1',
})
const over = (atMs: number) => ({ endedBy: '本机页面', why: 'ended' as const, atMs })
const hubs = (...ids: string[]) => ids.map((id) => ({ declaration: fire(id), leftMs: 60_000 }))

describe('an emergency', () => {
  it('heard again and again stands until its first end, and no datagram makes it longer', () => {
    const first = taken(emptyBook, fire('emg_1'), 60_000, 'air', 0)
    const again = taken(first.book, fire('emg_1'), 60_000, 'air', 30_000)
    expect(again.forHub).toEqual([])
    expect(elapsed(again.book, 59_999).book.active).toHaveProperty('emg_1')
    expect(elapsed(again.book, 60_000).book.active).toEqual({})
  })

  it('that has ended is not revived by whoever says that it stands', () => {
    const end = ended(taken(emptyBook, fire('emg_1'), 60_000, 'own', 0).book, 'emg_1', over(1))
    expect(taken(end.book, fire('emg_1'), 60_000, 'air', 2)).toEqual({ book: end.book, forHub: [] })
    expect(hubTells(end.book, hubs('emg_1'), 3).book.active).toEqual({})
    expect(sayingOf(end.book, 'emg_1', 4)).toMatchObject({ is: 'ended' })
  })

  it('whose end is heard before it is over before it begins', () => {
    const end = ended(emptyBook, 'emg_1', over(0))
    expect(end.forHub).toEqual([])
    expect(taken(end.book, fire('emg_1'), 60_000, 'air', 1).book.active).toEqual({})
  })

  it('ends with the hub’s word when the hub has known it, and not before', () => {
    const own = taken(emptyBook, fire('emg_1'), 60_000, 'own', 0).book
    expect(hubTells(own, [], 1).book.active).toHaveProperty('emg_1')
    const known = hubTells(own, hubs('emg_1'), 2).book
    expect(hubTells(known, [], 3).book.active).toEqual({})
  })
})

it('whatever is heard in whatever order, the hub is told of each beginning once, and of each end at most once after it', () => {
  const id = fc.constantFrom('emg_1', 'emg_2')
  const step = fc.oneof(
    fc.record({ do: fc.constant('take' as const), id, wire: fc.constantFrom('air' as const, 'own' as const) }),
    fc.record({ do: fc.constant('end' as const), id }),
    fc.record({ do: fc.constant('hub' as const), ids: fc.subarray(['emg_1', 'emg_2']) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.nat(50_000) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let nowMs = 0
      let now: NextBook = { book: emptyBook, forHub: [] }
      const told: ForHub[] = []
      for (const one of steps) {
        if (one.do === 'take') now = taken(now.book, fire(one.id), 60_000, one.wire, nowMs)
        if (one.do === 'end') now = ended(now.book, one.id, over(nowMs))
        if (one.do === 'hub') now = hubTells(now.book, hubs(...one.ids), nowMs)
        if (one.do === 'wait') {
          nowMs += one.ms
          now = elapsed(now.book, nowMs)
        }
        told.push(...now.forHub)
        for (const gone of Object.keys(now.book.ended)) expect(now.book.active).not.toHaveProperty(gone)
      }
      const of = (name: ForHub['name'], wanted: string) =>
        told.flatMap((one, at) => {
          const emergencyId = one.name === 'emergency.takeUp' ? one.data.declaration.emergencyId : one.data.emergencyId
          return one.name === name && emergencyId === wanted ? [at] : []
        })
      for (const wanted of ['emg_1', 'emg_2']) {
        const [begins, ends] = [of('emergency.takeUp', wanted), of('emergency.tellEnd', wanted)]
        expect(begins.length).toBeLessThanOrEqual(1)
        expect(ends.length).toBeLessThanOrEqual(1)
        if (ends[0] !== undefined) expect(begins[0] ?? Number.NaN).toBeLessThan(ends[0])
      }
    }),
  )
})
