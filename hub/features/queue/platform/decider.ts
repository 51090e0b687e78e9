// Lets booking platforms in and shuts them out.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { platformContract } from './contract.ts'

export const platformDecider = defineDecider({
  contract: platformContract,
  needs: [],
  initial: { platforms: {} },
  decide: {
    'platform.admit': (platform, { facts }) =>
      accept({ type: 'platform.admitted', data: { ...platform, since: facts.at } }),
    'platform.revoke': ({ platformId }, { state, facts }) =>
      state.platforms[platformId] === undefined
        ? refuse('platform.unknown', { platformId })
        : accept({ type: 'platform.revoked', data: { platformId, at: facts.at } }),
  },
  evolve: {
    'platform.admitted': ({ platforms }, platform) => ({
      platforms: { ...platforms, [platform.platformId]: platform },
    }),
    'platform.revoked': (state, { platformId }) => {
      const { [platformId]: _gone, ...platforms } = state.platforms
      return { platforms }
    },
  },
  policies: {},
  alarms: () => [],
})
