// What a box at a counter tells the hub, by the number of the service, so that tests read as a day at the window.

import type { Level } from '../../hub/contract/ids.ts'
import type { HallCommand } from '../../hub/contract/index.ts'

/** Reasons that a bad level needs. */
const reasonsOf: Record<Level, string[]> = { 5: [], 4: [], 3: [], 2: ['207'], 1: ['115'] }

type Said<N extends HallCommand['name']> = Extract<HallCommand, { name: N }>

export const signIn = (staffId: string, windowId = 'w1'): Said<'duty.signIn'> => ({
  name: 'duty.signIn',
  data: { windowId, staffId, handoverId: null },
})

export const signOut = (windowId = 'w1'): Said<'duty.signOut'> => ({
  name: 'duty.signOut',
  data: { windowId, staffId: null },
})

/** The n-th service is finished; the box names it itself, so that it works without the hub. */
export const finish = (n: number, windowId = 'w1'): Said<'service.finish'> => ({
  name: 'service.finish',
  data: {
    windowId,
    number: `A${n}`,
    matterNumber: null,
    staffId: null,
    way: 'keys',
    named: { serviceId: `srv_${n}`, invitationId: `inv_${n}` },
  },
})

export const begin = (n: number, windowId = 'w1'): Said<'service.begin'> => ({
  name: 'service.begin',
  data: { windowId, number: `A${n}`, staffId: null },
})

/** The n-th service was finished by mistake. */
export const undo = (n: number, windowId = 'w1'): Said<'service.undo'> => ({
  name: 'service.undo',
  data: { windowId, serviceId: `srv_${n}` },
})

/** The last visitor is asked once more. */
export const invite = (windowId = 'w1'): Said<'service.invite'> => ({
  name: 'service.invite',
  data: { windowId, way: 'keys' },
})

/** The n-th service is rated by the code on its slip, from a phone. */
export const rateLate = (n: number, level: Level): Said<'rating.giveLate'> => ({
  name: 'rating.giveLate',
  data: {
    invitationId: `inv_${n}`,
    level,
    channel: 'qr',
    tags: reasonsOf[level],
    writing: null,
    signals: [],
  },
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
