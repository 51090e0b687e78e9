// Keeps how the hall's glass looks and which pledges idle screens show; a change is a fact like any other.
import { accept, defineDecider } from '../../../core/decider.ts'
import { appearanceContract, appearance as appearanceShape } from './contract.ts'

export const appearanceDecider = defineDecider({
  contract: appearanceContract,
  needs: [],
  initial: { appearance: appearanceShape.parse({}), pledges: [] },
  decide: {
    'appearance.set': (appearance) => accept({ type: 'appearance.changed', data: appearance }),
    'pledges.publish': ({ pledges }) => accept({ type: 'pledges.published', data: { pledges } }),
  },
  evolve: {
    'appearance.changed': (state, appearance) => ({ ...state, appearance }),
    'pledges.published': (state, { pledges }) => ({ ...state, pledges }),
  },
  policies: {},
  alarms: () => [],
})
