// Units and staff members.
import { defineFeature } from '../../../core/feature.ts'
import { staffDecider } from './decider.ts'

export const staff = defineFeature({
  decider: staffDecider,
  slices: {
    people: ({ staff }) => ({ units: Object.values(staff.units), staff: Object.values(staff.staff) }),
  },
  projections: [],
})
