// Privacy decides nothing by itself: its guard refuses what others would publish.
import { staffContract } from '#contract/counter/staff'
import { windowContract } from '#contract/counter/window'
import { hallClockContract } from '#contract/public/hall-clock'
import { defineDecider } from '../../../core/decider.ts'
import { privacyContract } from './contract.ts'

export const privacyDecider = defineDecider({
  contract: privacyContract,
  needs: [windowContract, hallClockContract, staffContract],
  initial: {},
  decide: {},
  evolve: {},
  policies: {},
  alarms: () => [],
})
