// What visitors, desks and boxes say to the queue, so that tests read as a day of numbers in the hall.
import type { HallCommand } from '../../hub/contract/index.ts'
import { createHall, type Hall } from './hall.ts'

type Said<N extends HallCommand['name']> = Extract<HallCommand, { name: N }>

/** No limits but what can be served. */
const unlimited = { dailyLimit: null, hours: [], usualMs: 600_000 }

/** Series A at windows 1 and 2, series B at windows 2 and 3; window 2 calls A first. */
export const smallQueue: readonly HallCommand[] = [
  {
    name: 'series.set',
    data: {
      seriesId: 'A',
      name: '综合业务',
      nameEn: 'General services',
      itemIds: [],
      ...unlimited,
      windows: [
        { windowId: 'w1', rank: 1 },
        { windowId: 'w2', rank: 1 },
      ],
    },
  },
  {
    name: 'series.set',
    data: {
      seriesId: 'B',
      name: '社会保险',
      nameEn: 'Social insurance',
      itemIds: [],
      ...unlimited,
      windows: [
        { windowId: 'w2', rank: 2 },
        { windowId: 'w3', rank: 1 },
      ],
    },
  },
]

/** The small hall with its two series, open on Monday at 09:00. */
export function queueHall(): Hall {
  const hall = createHall()
  for (const command of smallQueue) hall.tell(command)
  hall.ring()
  return hall
}

type Take = Said<'ticket.take'>['data']

let taken = 0

/** A number for anybody: nothing is known of the visitor. */
const bare: Omit<Take, 'ticketId' | 'seriesId'> = {
  number: null,
  itemId: null,
  kind: 'ordinary',
  route: [],
  appointmentCode: null,
  holder: null,
}

/** A visitor takes the next number of a series; the hub names it, unless told otherwise. */
export function take(seriesId: string, change: Partial<Take> = {}): Said<'ticket.take'> {
  taken += 1
  return { name: 'ticket.take', data: { ...bare, ticketId: `tck_${taken}`, seriesId, ...change } }
}

export const callNext = (windowId = 'w1'): Said<'ticket.callNext'> => ({ name: 'ticket.callNext', data: { windowId } })

export const callNumber = (number: string, windowId = 'w1'): Said<'ticket.call'> => ({
  name: 'ticket.call',
  data: { windowId, number },
})

export const recall = (windowId = 'w1'): Said<'ticket.recall'> => ({ name: 'ticket.recall', data: { windowId } })
export const miss = (windowId = 'w1'): Said<'ticket.miss'> => ({ name: 'ticket.miss', data: { windowId } })
export const hold = (windowId = 'w1'): Said<'ticket.hold'> => ({ name: 'ticket.hold', data: { windowId } })

export const begin = (windowId = 'w1', number: string | null = null): Said<'ticket.begin'> => ({
  name: 'ticket.begin',
  data: { windowId, number },
})

type Transfer = Said<'ticket.transfer'>['data']

export const transfer = (to: Transfer['to'], change: Partial<Transfer> = {}): Said<'ticket.transfer'> => ({
  name: 'ticket.transfer',
  data: {
    windowId: 'w1',
    number: null,
    to,
    place: 'front',
    afterwards: 'done',
    reason: 'nextStep',
    remark: null,
    ...change,
  },
})

/** The window finishes with whoever is served there. */
export const finishAt = (windowId = 'w1'): Said<'service.finish'> => ({
  name: 'service.finish',
  data: { windowId, number: null, matterNumber: null, staffId: null, way: 'keys', named: null },
})
