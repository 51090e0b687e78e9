// Accounts of people, as the office lists them; password hashes stay inside.
import { defineFeature } from '../../../core/feature.ts'
import { accountDecider } from './decider.ts'

export const account = defineFeature({
  decider: accountDecider,
  slices: {
    accounts: ({ account }) => Object.values(account.accounts).map(({ passwordHash: _secret, ...rest }) => rest),
  },
  projections: [],
})
