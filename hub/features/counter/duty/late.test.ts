// The rules for what a box tells late when desks have gone on meanwhile: every duty takes its place in the day as it was.
import { beforeEach, describe, expect, it } from 'vitest'
import { finish, press, signIn, signOut } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Actor } from '../../../core/decider.ts'
import type { Command } from '../../../core/machine.ts'
import { usualChecklist } from '../handover/contract.ts'
import type { OnDuty } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'chen', b: 'zhao' } })
  hall.tell(signIn('li'))
  hall.pass(600_000)
})

const minute = 60_000
const supervisor: Actor = { kind: 'person', accountId: 's', role: 'supervisor', staffId: null }
const clerk = (staffId: string): Actor => ({ kind: 'person', accountId: staffId, role: 'clerk', staffId })
const shown = (windowId = 'w1') => hall.fact(`panel:${windowId}`, 'onDuty') as OnDuty

/** Every duty as it stands, from first to last: who, from and until when in minutes ago, and why it ended. */
function duties(): unknown[] {
  const ago = (at: string) => (Date.parse(hall.now()) - Date.parse(at)) / minute
  const found = new Map<string, { staffId: string; from: number; until: number | null; why: string | null }>()
  for (const { type, data } of hall.all()) {
    const event = data as { dutyId: string; staffId: string; startedAt: string; endedAt: string; why: string }
    const { dutyId, staffId } = event
    const known = found.get(dutyId)
    if (type === 'duty.started') found.set(dutyId, { staffId, from: ago(event.startedAt), until: null, why: null })
    if (type === 'duty.ended' && known) found.set(dutyId, { ...known, until: ago(event.endedAt), why: event.why })
    if (type === 'duty.wentOn' && known) found.set(dutyId, { ...known, until: null, why: null })
  }
  return [...found.values()].sort((one, other) => other.from - one.from).map((one) => Object.values(one))
}

describe('a sign-out at a desk, told before a box could say that somebody else had come,', () => {
  it('of the window ends whoever was really there', () => {
    hall.tell(signOut(), 0, supervisor)
    hall.pass(minute)
    hall.tell(signIn('wang'), 6 * minute)
    expect(duties()).toEqual([
      ['li', 11, 6, 'takeover'],
      ['wang', 6, 1, 'signOut'],
    ])
    expect(shown()).toBeNull()
  })

  it('of a person who had gone already ends nobody else', () => {
    hall.tell(signOut(), 0, clerk('li'))
    hall.pass(minute)
    hall.tell(signIn('wang'), 6 * minute)
    expect(duties()).toEqual([
      ['li', 11, 6, 'takeover'],
      ['wang', 6, null, null],
    ])
    expect(shown()).toMatchObject({ staffId: 'wang' })
  })
})

describe('what a desk had recorded before a box could tell', () => {
  it('stays with whom the hub knew to be there: a rating is never moved; from then on it is the other’s', () => {
    hall.tell(finish(1))
    hall.tell(press(1, 5))
    hall.pass(minute)
    hall.tell(signIn('wang'), 6 * minute)
    hall.tell(finish(2))
    hall.tell(press(2, 5))
    expect(hall.events('rating.given')).toMatchObject([{ staffId: 'li' }, { staffId: 'wang' }])
  })

  it('as a hand-over ends who was really there, and the newcomer stays', () => {
    hall.tell({ name: 'handover.offer', data: { windowId: 'w1', to: null, checklist: usualChecklist } }, 0, clerk('li'))
    const [{ handoverId }] = hall.events('handover.offered') as [{ handoverId: string }]
    const accept: Command = {
      name: 'handover.accept',
      data: { windowId: 'w1', handoverId, staffId: 'chen', checklist: usualChecklist },
    }
    hall.tell(accept, 0, clerk('chen'))
    hall.pass(minute)
    hall.tell(signIn('wang'), 6 * minute)
    expect(duties()).toEqual([
      ['li', 11, 6, 'takeover'],
      ['wang', 6, 1, 'handover'],
      ['chen', 1, null, null],
    ])
  })

  it('as a hand-over by who helped ends the lead whom only the box had seen come', () => {
    const by = (who: string, to: string, agoMs: number) => {
      hall.tell(
        { name: 'handover.offer', data: { windowId: 'w1', to: null, checklist: usualChecklist } },
        agoMs,
        clerk(who),
      )
      const { handoverId } = hall.events('handover.offered').at(-1) as { handoverId: string }
      const data = { windowId: 'w1', handoverId, staffId: to, checklist: usualChecklist }
      hall.tell({ name: 'handover.accept', data }, agoMs, clerk(to))
    }
    hall.tell({ name: 'duty.join', data: { windowId: 'w1', staffId: 'chen' } })
    hall.pass(5 * minute)
    hall.tell(signOut(), 0, clerk('li'))
    by('chen', 'wang', 0)
    hall.pass(minute)
    by('li', 'zhao', 3 * minute)
    expect(duties()).toEqual([
      ['li', 16, 3, 'handover'],
      ['chen', 6, 1, 'handover'],
      ['zhao', 3, 1, 'handover'],
      ['wang', 1, null, null],
    ])
  })

  it('as an absence does not send away who was still there when the box’s visitor was served', () => {
    hall.tell({ name: 'duty.join', data: { windowId: 'w1', staffId: 'chen' } })
    hall.pass(3 * minute)
    hall.tell({ name: 'duty.stepAway', data: { windowId: 'w1', minutes: 10 } }, 0, clerk('li'))
    hall.pass(minute)
    hall.tell(finish(1), 2 * minute)
    hall.tell(finish(2), minute / 2)
    expect(hall.events('service.finished')).toMatchObject([{ staffId: 'li' }, { staffId: 'chen' }])
  })

  it('as a sign-in elsewhere ends the duty that was told of late', () => {
    hall.tell(signIn('wang', 'w2'))
    hall.pass(minute)
    hall.tell(signIn('wang'), 6 * minute)
    expect(duties()).toEqual([
      ['li', 11, 6, 'takeover'],
      ['wang', 6, 1, 'elsewhere'],
      ['wang', 1, null, null],
    ])
    expect([shown(), shown('w2')]).toMatchObject([null, { staffId: 'wang' }])
  })

  it('as a sign-in elsewhere before it leaves the late one refused: nobody stands at two windows', () => {
    hall.tell(signIn('wang', 'w2'))
    hall.pass(minute)
    expect(hall.tell(signIn('wang'), minute / 2)).toBe('duty.elsewhere')
  })
})

describe('of two reports that come late one after the other', () => {
  it('the first may end a duty that the second shows to have gone on', () => {
    hall.tell({ name: 'duty.join', data: { windowId: 'w1', staffId: 'chen' } })
    hall.pass(minute)
    hall.tell({ name: 'handover.offer', data: { windowId: 'w1', to: null, checklist: usualChecklist } }, 0, clerk('li'))
    const [{ handoverId }] = hall.events('handover.offered') as [{ handoverId: string }]
    const data = { windowId: 'w1', handoverId, staffId: 'wang', checklist: usualChecklist }
    hall.tell({ name: 'handover.accept', data }, 0, clerk('wang'))
    hall.pass(minute)
    hall.tell(signIn('chen'), 8 * minute)
    expect(shown()).toMatchObject({ staffId: 'wang', together: [] })
    hall.tell(signIn('li'), 6 * minute)
    expect(hall.events('duty.wentOn')).toHaveLength(1)
    expect(duties()).toEqual([
      ['li', 12, 8, 'takeover'],
      ['chen', 8, 6, 'takeover'],
      ['li', 6, 1, 'handover'],
      ['chen', 2, null, null],
      ['wang', 1, null, null],
    ])
    expect(shown()).toMatchObject({ staffId: 'wang', together: [{ staffId: 'chen' }] })
  })
})

it('a duty of yesterday that is told today ended at midnight', () => {
  hall.pass(24 * 60 * minute)
  hall.ring()
  hall.tell(signIn('wang'), 23 * 60 * minute)
  expect(hall.events('duty.ended').at(-1)).toMatchObject({
    staffId: 'wang',
    endedAt: '2026-11-23T16:00:00.000Z',
    why: 'dayEnd',
  })
  expect(shown()).toBeNull()
})

it('what happens now meets whoever is there, also when the clock of the hub was put back', () => {
  hall.pass(-15 * minute)
  hall.tell(signIn('wang'))
  expect(shown()).toMatchObject({ staffId: 'wang' })
  const [{ startedAt }] = hall.events('duty.started') as [{ startedAt: string }]
  expect(hall.events('duty.ended'), 'no duty ends before it began').toMatchObject([
    { staffId: 'li', endedAt: startedAt },
  ])
  hall.pass(-minute)
  hall.tell(finish(1))
  expect(hall.events('service.finished')).toMatchObject([{ staffId: 'wang' }])
  hall.tell(signOut())
  expect(shown()).toBeNull()
})
