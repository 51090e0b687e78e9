// Accounts of people, as the office lists them; hashes of passwords and PINs stay inside.
import { defineFeature } from '../../../core/feature.ts'
import { accountDecider } from './decider.ts'

export const account = defineFeature({
  decider: accountDecider,
  slices: {
    accounts: ({ account }) =>
      Object.values(account.accounts).map(({ passwordHash: _password, pinHash: _pin, ...rest }) => rest),
  },
  projections: [],
})
