// Keeps how the hall speaks; a change is a fact like any other, so it can be told afterwards why a call was not heard.
import { accept, defineDecider } from '../../../core/decider.ts'
import { voiceContract, voiceRules } from './contract.ts'

export const voiceDecider = defineDecider({
  contract: voiceContract,
  needs: [],
  initial: voiceRules.parse({}),
  decide: {
    'voice.set': (rules) => accept({ type: 'voice.changed', data: rules }),
  },
  evolve: {
    'voice.changed': (_before, rules) => rules,
  },
  policies: {},
  alarms: () => [],
})
