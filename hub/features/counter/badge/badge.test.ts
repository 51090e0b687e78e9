// Cards: given to a person at a window, recognised afterwards, given to nobody by mistake.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Actor } from '../../../core/decider.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
})

const box: Actor = { kind: 'box', boxId: 'box-1' }
const show = (card: string, windowId = 'w1', agoMs = 0) =>
  hall.tell({ name: 'badge.present', data: { windowId, deviceId: 'card-1', card } }, agoMs, box)
const awaitCard = (staffId: string, windowId = 'w1') => hall.tell({ name: 'badge.await', data: { staffId, windowId } })
const cards = () => hall.fact('office:main', 'cards') as { holders: string[]; awaiting: unknown }
const seen = () => (hall.fact('terminal:w1', 'badge') as { known: string } | null)?.known

describe('a new card', () => {
  it('becomes the awaited person’s when it is shown at that window, and is known from then on', () => {
    awaitCard('li')
    expect(cards().awaiting).toMatchObject({ staffId: 'li', windowId: 'w1' })
    show('0471')
    expect([cards(), seen()]).toEqual([{ holders: ['li'], awaiting: null }, 'enrolled'])
    show('0471', 'w3')
    expect(hall.events('badge.presented')).toMatchObject([{ staffId: 'li', windowId: 'w3' }])
  })

  it('is nobody’s at another window, after a minute, or when it was shown before anybody asked for it', () => {
    awaitCard('li')
    show('0471', 'w2')
    show('0471', 'w1', 1)
    hall.pass(60_000)
    show('0471')
    expect(cards().holders).toEqual([])
    expect(hall.events('badge.unknown')).toHaveLength(3)
    hall.ring()
    expect([seen(), cards().awaiting]).toEqual(['no', null])
  })

  it('of somebody else is not taken from them', () => {
    awaitCard('li')
    show('0471')
    awaitCard('wang')
    show('0471')
    expect(cards().holders).toEqual(['li'])
    expect(hall.events('badge.enrolled')).toHaveLength(1)
    show('0472')
    expect(cards().holders).toEqual(['li', 'wang'])
  })

  it('replaces the person’s old one, which is then unknown', () => {
    for (const card of ['0471', '0472']) {
      awaitCard('li')
      show(card)
    }
    show('0471')
    expect([cards().holders, seen()]).toEqual([['li'], 'no'])
  })
})

describe('a lost card', () => {
  it('opens nothing any more', () => {
    awaitCard('li')
    show('0471')
    expect(hall.tell({ name: 'badge.cancel', data: { staffId: 'li' } })).toBeNull()
    expect(hall.tell({ name: 'badge.cancel', data: { staffId: 'li' } })).toBe('badge.none')
    show('0471')
    expect([cards().holders, seen()]).toEqual([[], 'no'])
  })
})

it('the person and the window must be known', () => {
  expect(awaitCard('nobody')).toBe('badge.staffUnknown')
  expect(awaitCard('li', 'w9')).toBe('badge.windowUnknown')
  expect(show('0471', 'w9')).toBe('badge.windowUnknown')
})

it('what was shown yesterday is forgotten with the new business date', () => {
  show('0471')
  expect(seen()).toBe('no')
  hall.pass(24 * 3_600_000)
  hall.ring()
  expect(seen()).toBeUndefined()
})

it('a card is kept as 64 digits that only this hall can make of it', () => {
  awaitCard('li')
  show('0471')
  const [{ cardHash }] = hall.events('badge.enrolled') as [{ cardHash: string }]
  expect(cardHash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(hall.all())).not.toContain('0471')
})
