// What a feature asks of itself arrives as it was written: the compiler insists that nothing is left to a gateway's defaults.
import { expect, it } from 'vitest'
import { z } from 'zod'
import { defineContract, type OwnCommandOf } from '../contract/define.ts'
import type { Alarm } from './decider.ts'

const kettle = defineContract({
  name: 'kettle',
  commands: {
    'kettle.boil': { doc: 'Boils.', roles: ['system'], data: z.object({ cups: z.number().default(1) }) },
  },
  events: {},
  refusals: {},
  slices: {},
  state: z.object({}),
})

it('a command of a policy or an alarm is complete, for defaults are filled in only where something comes in from outside', () => {
  const whole: OwnCommandOf<typeof kettle> = { name: 'kettle.boil', data: { cups: 1 } }
  // @ts-expect-error: the number of cups is left to a default that nobody fills in
  const partial: OwnCommandOf<typeof kettle> = { name: 'kettle.boil', data: {} }
  // @ts-expect-error: an alarm is asked by the hub itself, too
  const alarm: Alarm<typeof kettle> = { at: '2026-11-23T01:00:00.000Z', command: { name: 'kettle.boil', data: {} } }
  expect(kettle.commands['kettle.boil'].data.parse(partial.data)).toEqual(whole.data)
  expect(alarm.command).toEqual(partial)
})
