// Services as a hall manager would check them: who is liable, what a wrong finish does, and who may be asked once more.
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, finish, invite, press, signIn, undo } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Actor } from '../../../core/decider.ts'

const clerk = (staffId: string): Actor => ({ kind: 'person', accountId: staffId, role: 'clerk', staffId })
const join = (staffId: string) => ({ name: 'duty.join', data: { windowId: 'w1', staffId } })
const by = <C extends { data: object }>(command: C, staffId: string): C => ({
  ...command,
  data: { ...command.data, staffId },
})

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
})

const services = () => hall.events('service.finished')
const activity = () => hall.fact('panel:w1', 'activity')
const last = () => hall.fact('desk:w1', 'lastService')
const figures = () => hall.fact('panel:w1', 'windowFigures')

describe('who is liable for a service', () => {
  beforeEach(() => {
    hall.tell(join('wang'))
  })

  it('is whoever answers for the window, A or B, with the number of the matter', () => {
    hall.tell({ name: 'service.finish', data: { ...finish(1).data, matterNumber: 'NS-2026-0001' } })
    expect(services()).toMatchObject([{ staffId: 'li', role: 'A', number: 'A1', matterNumber: 'NS-2026-0001' }])
  })

  it('is whoever is named where two work together', () => {
    hall.tell(by(finish(1), 'wang'))
    expect(services()).toMatchObject([{ staffId: 'wang', role: 'B' }])
  })

  it('is whoever began it, even when the other finishes it', () => {
    hall.tell(by(begin(1), 'wang'))
    hall.tell(finish(1), 0, clerk('li'))
    expect(services()).toMatchObject([{ staffId: 'wang' }])
  })

  it('is the clerk who finishes what nobody began', () => {
    hall.tell(finish(1), 0, clerk('wang'))
    expect(services()).toMatchObject([{ staffId: 'wang' }])
  })

  it('is whoever answers for the window when the one who began has gone, or the asker works elsewhere', () => {
    hall.tell(by(begin(1), 'wang'))
    hall.tell({ name: 'duty.signOut', data: { windowId: 'w1', staffId: 'wang' } })
    hall.tell(finish(1), 0, clerk('zhao'))
    expect(services()).toMatchObject([{ staffId: 'li' }])
  })

  it('is never somebody who is not on duty there', () => {
    expect(hall.tell(by(begin(1), 'zhao'))).toBe('service.notJoint')
    expect(hall.tell(by(finish(1), 'zhao'))).toBe('service.notJoint')
    expect(services()).toEqual([])
  })

  it('is, of a service told late, whoever was there then', () => {
    hall.pass(60_000)
    hall.tell({ name: 'duty.signOut', data: { windowId: 'w1', staffId: 'wang' } })
    expect(hall.tell(by(finish(1), 'wang'))).toBe('service.notJoint')
    expect(hall.tell(by(finish(1), 'wang'), 30_000)).toBeNull()
    expect(services()).toMatchObject([{ staffId: 'wang' }])
  })
})

describe('a finish made by mistake', () => {
  it('is undone within a minute: the same visitor is served, nobody is asked, and nothing is due', () => {
    hall.tell(begin(1))
    hall.tell({ name: 'service.finish', data: { ...finish(1).data, number: null } })
    expect(activity()).toEqual({ activity: 'rating', number: 'A1' })
    hall.pass(60_000)
    expect(hall.tell(undo(1))).toBeNull()
    expect(activity()).toEqual({ activity: 'serving', number: 'A1' })
    expect(figures()).toMatchObject({ due: 0 })
    expect(last()).toBeNull()
    expect(hall.fact('terminal:w1', 'invitation')).toBeNull()
    hall.tell(finish(2))
    expect(figures()).toMatchObject({ due: 1 })
  })

  it('leaves nobody at the window when nobody had been called', () => {
    hall.tell(finish(1))
    hall.tell(undo(1))
    expect(activity()).toEqual({ activity: 'idle', number: null })
  })

  it('cannot be undone later, nor twice, nor when the next visitor has come', () => {
    hall.tell(finish(1))
    hall.pass(60_001)
    expect(hall.tell(undo(1))).toBe('service.tooLate')
    hall.tell(finish(2))
    expect(hall.tell(undo(1))).toBe('service.noneToUndo')
    expect(hall.tell(undo(2))).toBeNull()
    expect(hall.tell(undo(2))).toBe('service.noneToUndo')
    hall.tell(finish(3))
    hall.tell(begin(4))
    expect(hall.tell(undo(3))).toBe('service.noneToUndo')
  })

  it('cannot be undone once it is rated', () => {
    hall.tell(finish(1))
    hall.tell(press(1, 1))
    expect(hall.tell(undo(1))).toBe('service.rated')
    expect(hall.events('service.undone')).toEqual([])
  })

  it('takes no rating: a press is kept, also one that was made before the undo and is heard of later', () => {
    hall.tell(finish(1))
    hall.pass(5_000)
    hall.tell(undo(1))
    hall.tell(press(1, 5), 3_000)
    hall.tell(press(1, 5))
    expect(hall.events('rating.given')).toEqual([])
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'undone' }, { rule: 'undone' }])
  })

  it('can be undone after the time to rate is over', () => {
    hall.tell(finish(1))
    hall.pass(10_000)
    hall.ring()
    expect(hall.tell(undo(1))).toBeNull()
    hall.tell(press(1, 5), 8_000)
    expect(hall.events('rating.given')).toEqual([])
  })
})

describe('a visitor who did not answer', () => {
  beforeEach(() => {
    hall.tell(finish(1))
    hall.pass(10_000)
    hall.ring()
  })

  it('is asked once more, by the same invitation, with the full time again', () => {
    expect(last()).toMatchObject({ rating: 'pending', mayInvite: true })
    hall.pass(20_000)
    expect(hall.tell(invite())).toBeNull()
    expect(hall.fact('terminal:w1', 'invitation')).toEqual({
      invitationId: 'inv_1',
      windowId: 'w1',
      number: 'A1',
      openedAt: '2026-11-23T01:00:30.000Z',
      closesAt: '2026-11-23T01:00:40.000Z',
    })
    expect(activity()).toEqual({ activity: 'rating', number: 'A1' })
    expect(last()).toMatchObject({ rating: 'asking', mayInvite: false })
    hall.tell(press(1, 5))
    expect(hall.events('rating.given')).toMatchObject([{ serviceId: 'srv_1', level: 5 }])
    expect(figures()).toMatchObject({ due: 1, ratings: 1 })
  })

  it('is not asked a third time, nor while being asked', () => {
    hall.tell(invite())
    expect(hall.tell(invite())).toBe('service.asking')
    hall.pass(10_000)
    hall.ring()
    expect(hall.tell(invite())).toBe('service.invitedTwice')
    expect(last()).toMatchObject({ rating: 'pending', mayInvite: false })
  })

  it('is not asked after rating, nor when the next visitor has come, nor on the next day', () => {
    hall.tell(press(1, 2), 2_000)
    expect(hall.tell(invite())).toBe('service.rated')
    hall.tell(finish(2))
    hall.tell(begin(3))
    expect(hall.tell(invite())).toBe('service.noneToInvite')
    hall.tell(finish(3))
    hall.tell({ name: 'hall.beginDay', data: { date: '2026-11-24' } })
    expect(hall.tell(invite())).toBe('service.noneToInvite')
  })

  it('whose press came between two askings is not counted for it', () => {
    hall.pass(10_000)
    hall.tell(invite())
    hall.tell(press(1, 1), 5_000)
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'tooLate' }])
    expect(last()).toMatchObject({ rating: 'asking' })
  })

  it('is asked for the second time until the next visitor comes', () => {
    hall.tell(invite())
    hall.pass(1_000)
    hall.tell(begin(2))
    hall.pass(1_000)
    hall.tell(press(1, 5))
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'nextVisitor' }])
  })
})

describe('what the desk knows of the last service', () => {
  it('is until when it can be undone and whether its visitor was asked, never how it was rated', () => {
    hall.tell(begin(1))
    expect(last()).toBeNull()
    hall.tell(finish(1))
    expect(last()).toEqual({
      serviceId: 'srv_1',
      number: 'A1',
      matterNumber: null,
      finishedAt: '2026-11-23T01:00:00.000Z',
      undoUntil: '2026-11-23T01:01:00.000Z',
      rating: 'asking',
      mayInvite: false,
    })
    const shown = new Set()
    for (const [n, level] of ([1, 2, 3, 4, 5] as const).map((one) => [one + 10, one] as const)) {
      hall.tell(finish(n))
      hall.tell(press(n, level))
      shown.add(JSON.stringify({ ...(last() as object), serviceId: '', number: '' }))
    }
    expect([...shown]).toHaveLength(1)
    expect(last()).toMatchObject({ rating: 'over', undoUntil: null, mayInvite: false })
  })
})
