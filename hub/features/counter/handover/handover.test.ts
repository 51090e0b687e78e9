// The hand-over in person: both confirm the same list, in five minutes, and only those whose window it is.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn, signOut } from '../../../../tests/fakes/counter-words.ts'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import type { Actor } from '../../../core/decider.ts'
import type { OnDuty } from '../duty/contract.ts'
import { type Checklist, type Offer, usualChecklist } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w1', a: 'chen', b: 'zhao' } })
})

const minute = 60_000
const box: Actor = { kind: 'box', boxId: 'box-1' }
const clerk = (staffId: string): Actor => ({ kind: 'person', accountId: staffId, role: 'clerk', staffId })
const offer = (by: string, to: string | null = null, agoMs = 0, checklist = usualChecklist) =>
  hall.tell({ name: 'handover.offer', data: { windowId: 'w1', to, checklist } }, agoMs, clerk(by))
const latest = () => hall.events('handover.offered').at(-1) as Offer
const accept = (by: string, checklist: Checklist = usualChecklist, actor = clerk(by)) => {
  const data = { windowId: 'w1', handoverId: latest().handoverId, staffId: by, checklist }
  return hall.tell({ name: 'handover.accept', data }, 0, actor)
}
const withdraw = (by: string) => {
  const data = { windowId: 'w1', handoverId: latest().handoverId }
  return hall.tell({ name: 'handover.withdraw', data }, 0, clerk(by))
}
const onDuty = () => hall.fact('panel:w1', 'onDuty') as OnDuty
const waiting = () => hall.fact('desk:w1', 'handover')
const ends = () => (hall.events('handover.withdrawn') as { why: string }[]).map(({ why }) => why)

describe('who hands over', () => {
  it('is who holds the window, a clerk in their own name', () => {
    expect(offer('li')).toBe('handover.nobody')
    hall.tell(signIn('li'))
    expect(offer('wang')).toBe('handover.notYours')
    expect(offer('li')).toBeNull()
    expect(waiting()).toMatchObject({ from: { staffId: 'li', name: '李明' }, to: null })
    expect(offer('li')).toBe('handover.open')
  })

  it('stays on duty until the other has confirmed, and is then ended by the hand-over', () => {
    hall.tell(signIn('li'))
    offer('li')
    expect(onDuty()).toMatchObject({ staffId: 'li' })
    accept('wang')
    expect(onDuty()).toMatchObject({ staffId: 'wang', role: 'B' })
    const { handoverId } = latest()
    expect(hall.events('duty.ended')).toMatchObject([{ staffId: 'li', why: 'handover' }])
    expect(hall.events('duty.started').at(-1)).toMatchObject({ staffId: 'wang', handoverId, from: 'li' })
    expect(waiting()).toBeNull()
  })

  it('leaves whoever helps at the window where they are', () => {
    hall.tell(signIn('li'))
    hall.tell({ name: 'duty.join', data: { windowId: 'w1', staffId: 'chen' } })
    offer('li')
    accept('wang')
    expect(onDuty()).toMatchObject({ staffId: 'wang', together: [{ staffId: 'chen' }] })
  })
})

describe('who takes over', () => {
  beforeEach(() => void hall.tell(signIn('li')))

  it('is posted here, not the same person, not on duty elsewhere, and a clerk speaks for themselves', () => {
    expect(offer('li', 'nobody')).toBe('handover.notPosted')
    expect(offer('li', 'li')).toBe('handover.samePerson')
    offer('li')
    expect(accept('li')).toBe('handover.samePerson')
    expect(accept('wang', usualChecklist, clerk('zhao'))).toBe('handover.notYours')
    hall.tell(signIn('wang', 'w2'))
    expect(accept('wang')).toBe('handover.elsewhere')
    hall.tell({ name: 'post.assign', data: { postId: 'p4', name: '综合岗', windowId: 'w3', a: 'chen', b: 'zhao' } })
    expect(accept('chen')).toBe('handover.notPosted')
    expect(onDuty()).toMatchObject({ staffId: 'li' })
  })

  it('may be named, and then nobody else takes over', () => {
    offer('li', 'wang')
    expect(accept('chen')).toBe('handover.otherPerson')
    expect(accept('wang')).toBeNull()
  })

  it('confirms the same list, word for word', () => {
    offer('li', null, 0, { ...usualChecklist, remark: '补件 3 份' })
    expect(accept('wang')).toBe('handover.differs')
    expect(accept('wang', { ...usualChecklist, seal: 'none', remark: '补件 3 份' })).toBe('handover.differs')
    expect(accept('wang', { ...usualChecklist, remark: '补件 3 份' })).toBeNull()
  })

  it('may help there already and then leads', () => {
    hall.tell({ name: 'duty.join', data: { windowId: 'w1', staffId: 'wang' } })
    offer('li')
    expect(accept('wang')).toBeNull()
    expect(onDuty()).toMatchObject({ staffId: 'wang', together: [] })
    expect(hall.tell(signIn('wang'))).toBe('duty.already')
  })
})

describe('a hand-over that nobody confirms', () => {
  beforeEach(() => {
    hall.tell(signIn('li'))
    offer('li', 'wang')
  })

  it('is over after five minutes', () => {
    hall.pass(5 * minute - 1)
    hall.ring()
    expect(waiting()).not.toBeNull()
    hall.pass(1)
    expect(accept('wang')).toBe('handover.notOpen')
    hall.ring()
    expect([waiting(), ends()]).toEqual([null, ['expired']])
    expect(onDuty()).toMatchObject({ staffId: 'li' })
  })

  it('is taken back by who offered, or declined by who was named', () => {
    expect(withdraw('chen')).toBe('handover.notYours')
    expect(withdraw('wang')).toBeNull()
    offer('li')
    expect(withdraw('li')).toBeNull()
    expect(ends()).toEqual(['withdrawn', 'withdrawn'])
    expect(withdraw('li')).toBe('handover.notOpen')
  })

  it('is void when who offered leaves otherwise', () => {
    hall.tell(signOut())
    expect(ends()).toEqual(['left'])
    expect(accept('wang')).toBe('handover.notOpen')
  })
})

describe('by badge', () => {
  const show = (who: string, agoMs = 0) =>
    hall.tell({ name: 'badge.present', data: { windowId: 'w1', deviceId: 'card-1', card: who } }, agoMs, box)

  beforeEach(() => {
    for (const who of ['li', 'wang', 'chen']) {
      hall.tell({ name: 'badge.await', data: { staffId: who, windowId: 'w1' } })
      show(who)
    }
  })

  it('at an empty window one comes on duty; the second card of the same person offers, the third takes it back', () => {
    show('li')
    expect([onDuty(), waiting()]).toMatchObject([{ staffId: 'li' }, null])
    show('li')
    expect(waiting()).toMatchObject({ from: { staffId: 'li' }, checklist: usualChecklist })
    show('li')
    expect([waiting(), ends()]).toEqual([null, ['withdrawn']])
  })

  it('while a hand-over waits another posted person’s card accepts it; without one it is a takeover', () => {
    hall.tell(signIn('li'))
    show('li')
    show('wang')
    expect(hall.events('handover.accepted')).toMatchObject([{ from: 'li', to: 'wang', checklist: usualChecklist }])
    show('li')
    expect(hall.events('duty.ended').at(-1)).toMatchObject({ staffId: 'wang', why: 'takeover' })
    expect(hall.events('handover.accepted')).toHaveLength(1)
  })

  it('of somebody who was away says that they are back, and offers nothing', () => {
    hall.tell(signIn('li'))
    hall.tell({ name: 'duty.stepAway', data: { windowId: 'w1', minutes: 10 } })
    show('li')
    expect([onDuty()?.away, waiting()]).toEqual([null, null])
  })

  it('told late is completed all the same, though the hub had let the first half run out', () => {
    hall.tell(signIn('li'))
    hall.tell({ name: 'duty.join', data: { windowId: 'w1', staffId: 'chen' } })
    show('li')
    hall.pass(6 * minute)
    hall.ring()
    expect(ends()).toEqual(['expired'])
    show('wang', 3 * minute)
    expect(hall.events('duty.ended')).toMatchObject([{ staffId: 'li', why: 'handover' }])
    expect(onDuty()).toMatchObject({ staffId: 'wang', together: [{ staffId: 'chen' }] })
  })

  it('shown before the offer was made does not accept it, and an offer is void when who made it has left and come again', () => {
    hall.tell(signIn('li'))
    hall.pass(3 * minute)
    offer('li')
    show('wang', minute)
    expect(hall.events('handover.accepted')).toEqual([])
    expect([onDuty(), ends()]).toMatchObject([{ staffId: 'wang' }, ['left']])
    hall.tell(signIn('li'))
    hall.pass(minute)
    hall.tell(signOut())
    hall.tell(signIn('li'))
    hall.pass(2 * minute)
    show('li', 2.5 * minute)
    show('wang', minute)
    expect(hall.events('handover.accepted')).toEqual([])
    expect(onDuty()).toMatchObject({ staffId: 'wang' })
  })

  it('told late in two messages waits half a minute for the second, and nobody sees a hand-over of an hour ago', () => {
    hall.tell(signIn('li'))
    hall.pass(60 * minute)
    show('li', 30 * minute)
    hall.ring()
    expect([waiting(), ends()]).toEqual([null, []])
    show('wang', 29 * minute)
    expect(hall.events('handover.accepted')).toHaveLength(1)
  })
})
