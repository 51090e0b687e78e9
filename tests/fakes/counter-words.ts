// What a box at a counter tells the hub, by the number of the service, so that tests read as a day at the window.

import type { Level } from '../../hub/contract/ids.ts'
import type { HallCommand } from '../../hub/contract/index.ts'

type Said<N extends HallCommand['name']> = Extract<HallCommand, { name: N }>

export const signIn = (staffId: string, windowId = 'w1'): Said<'duty.signIn'> => ({
  name: 'duty.signIn',
  data: { windowId, staffId },
})

export const signOut = (windowId = 'w1'): Said<'duty.signOut'> => ({ name: 'duty.signOut', data: { windowId } })

/** The n-th service is finished; the box names it itself, so that it works without the hub. */
export const finish = (n: number, windowId = 'w1'): Said<'service.finish'> => ({
  name: 'service.finish',
  data: { windowId, number: `A${n}`, way: 'keys', named: { serviceId: `srv_${n}`, invitationId: `inv_${n}` } },
})

export const begin = (n: number, windowId = 'w1'): Said<'service.begin'> => ({
  name: 'service.begin',
  data: { windowId, number: `A${n}` },
})

/** A visitor presses a level while the n-th service is asked about; null when no invitation is seen. */
export const press = (n: number | null, level: Level, windowId = 'w1'): Said<'rating.press'> => ({
  name: 'rating.press',
  data: {
    windowId,
    deviceId: 'pad-1',
    invitationId: n === null ? null : `inv_${n}`,
    level,
    channel: 'hallDevice',
    tags: [],
    writing: null,
  },
})
