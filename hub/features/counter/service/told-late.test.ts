// What boxes tell late goes into the past: it never changes who is being served or asked now.
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, finish, press, signIn, undo } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell(signIn('li'))
  hall.pass(600_000)
})

const activity = () => hall.fact('panel:w1', 'activity')
const unnamed = (n: number) => ({ ...finish(n), data: { ...finish(n).data, number: null } })

describe('told late', () => {
  it('a begin leaves the visitor of now at the window', () => {
    hall.tell(begin(2))
    hall.tell(begin(1), 60_000)
    expect(activity()).toEqual({ activity: 'serving', number: 'A2' })
    hall.tell(unnamed(2))
    expect(hall.events('service.finished')).toMatchObject([{ number: 'A2' }])
  })

  it('a finish leaves the visitor of now at the window and does not take their number', () => {
    hall.tell(begin(2))
    hall.tell(unnamed(1), 60_000)
    hall.ring()
    expect(hall.events('service.finished')).toMatchObject([{ serviceId: 'srv_1', number: null }])
    expect(activity()).toEqual({ activity: 'serving', number: 'A2' })
    hall.tell(finish(2))
    expect(hall.fact('desk:w1', 'lastService')).toMatchObject({ serviceId: 'srv_2' })
  })

  it('a begin or a finish from before the last service leaves that one the last', () => {
    hall.tell(finish(2))
    hall.tell(begin(1), 30_000)
    hall.tell(finish(1), 20_000)
    expect(hall.fact('desk:w1', 'lastService')).toMatchObject({ serviceId: 'srv_2' })
    expect(hall.tell(undo(2))).toBeNull()
  })

  it('a whole visit takes its place as if it had been told at once', () => {
    hall.tell(begin(1), 90_000)
    hall.tell(unnamed(1), 60_000)
    hall.tell(press(1, 4), 55_000)
    hall.tell(begin(2), 30_000)
    expect(hall.events('service.finished')).toMatchObject([{ number: 'A1' }])
    expect(hall.events('rating.given')).toMatchObject([{ serviceId: 'srv_1', level: 4 }])
    expect(activity()).toEqual({ activity: 'serving', number: 'A2' })
  })

  it('a service whose visitor could still be asked is overtaken by the next visitor, who is not asked about it', () => {
    hall.tell(begin(2))
    hall.pass(1_000)
    hall.tell(finish(1), 5_000)
    expect(activity()).toEqual({ activity: 'serving', number: 'A2' })
    hall.tell(press(1, 1))
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'nextVisitor' }])
    hall.tell(press(1, 5), 3_000)
    expect(hall.events('rating.given')).toMatchObject([{ serviceId: 'srv_1', level: 5 }])
  })

  it('a touch gives its visitor more time, but never into the time of the next', () => {
    const prolong = { name: 'invitation.prolong', data: { windowId: 'w1', invitationId: 'inv_1', way: 'touch' } }
    hall.tell(finish(1))
    hall.pass(10_000)
    hall.ring()
    expect(activity()).toEqual({ activity: 'idle', number: null })
    hall.pass(1_000)
    expect(hall.tell(prolong, 2_000)).toBeNull()
    expect(activity()).toEqual({ activity: 'rating', number: 'A1' })
    hall.pass(30_000)
    hall.ring()
    hall.tell(begin(2))
    hall.pass(2_000)
    hall.tell(prolong, 4_000)
    expect(activity()).toEqual({ activity: 'serving', number: 'A2' })
    hall.tell(press(1, 1))
    expect(hall.events('rating.pressKept')).toMatchObject([{ rule: 'nextVisitor' }])
  })

  it('a visit of yesterday does not stand at the window this morning', () => {
    hall.tell(begin(1))
    hall.pass(86_400_000)
    hall.ring()
    expect(activity()).toEqual({ activity: 'idle', number: null })
    hall.tell(begin(2), 86_000_000)
    hall.tell(finish(3), 85_000_000)
    hall.ring()
    expect(activity()).toEqual({ activity: 'idle', number: null })
    expect(hall.fact('desk:w1', 'lastService')).toBeNull()
    expect(hall.events('service.finished')).toMatchObject([{ date: '2026-11-23' }])
  })
})
