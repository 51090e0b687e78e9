// A visitor's usual way through the hall: a number, a call with its reason, the window, and the invitation to rate.
import { beforeEach, describe, expect, it } from 'vitest'
import { signIn } from '../../../../tests/fakes/counter-words.ts'
import type { Hall } from '../../../../tests/fakes/hall.ts'
import { begin, callNext, finishAt, queueHall, take } from '../../../../tests/fakes/queue-words.ts'

let hall: Hall

beforeEach(() => {
  hall = queueHall()
  hall.tell(signIn('li'))
})

describe('from the number to the rating', () => {
  it('a visitor takes a number, is called, served, and asked to rate in the same turn as the finish', () => {
    expect(hall.tell(take('A'))).toBeNull()
    expect(hall.fact('board:main', 'waiting')).toMatchObject([{ seriesId: 'A', waiting: 1 }, { seriesId: 'B' }])
    expect(hall.tell(callNext())).toBeNull()
    expect(hall.fact('board:main', 'calls')).toMatchObject({
      current: [{ number: 'A001', windowNumber: '1', times: 1 }],
    })
    expect(hall.tell(begin())).toBeNull()
    expect(hall.fact('panel:w1', 'call')).toMatchObject({ number: 'A001', state: 'serving' })
    expect(hall.fact('panel:w1', 'activity')).toEqual({ activity: 'serving', number: 'A001' })
    expect(hall.tell(finishAt())).toBeNull()
    const together = hall.all().map(({ type }) => type)
    expect(together.slice(together.indexOf('service.finished'))).toEqual([
      'service.finished',
      'invitation.opened',
      'late.opened',
      'ticket.served',
    ])
    expect(hall.fact('terminal:w1', 'invitation')).toMatchObject({ number: 'A001' })
    expect(hall.fact('panel:w1', 'call')).toBeNull()
  })
})
