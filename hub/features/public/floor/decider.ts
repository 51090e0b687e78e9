// Keeps the map of the hall; a map on which somebody would get lost is refused with what is wrong.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { floorContract } from './contract.ts'
import { floorFaults } from './faults.ts'

/** More mistakes than this are not read at once. */
const mostNamed = 20

export const floorDecider = defineDecider({
  contract: floorContract,
  needs: [],
  initial: { floors: [] },
  decide: {
    'floors.publish': ({ floors }) => {
      const faults = floorFaults(floors).map(({ path, found }) => ({ path: path.join('.'), found }))
      return faults.length > 0
        ? refuse('floors.wrong', { faults: faults.slice(0, mostNamed) })
        : accept({ type: 'floors.published', data: { floors } })
    },
  },
  evolve: { 'floors.published': (_state, { floors }) => ({ floors }) },
  policies: {},
  alarms: () => [],
})
