// Remembers which edition of the catalogue holds, so that every screen can ask for the same one.
import { accept, defineDecider } from '../../../core/decider.ts'
import { catalogueContract } from './contract.ts'

export const catalogueDecider = defineDecider({
  contract: catalogueContract,
  needs: [],
  initial: { edition: null },
  decide: {
    'catalogue.publish': (edition, { state, facts }) =>
      state.edition?.hash === edition.hash
        ? accept()
        : accept({ type: 'catalogue.published', data: { ...edition, publishedAt: facts.at } }),
  },
  evolve: { 'catalogue.published': (_state, edition) => ({ edition }) },
  policies: {},
  alarms: () => [],
})
