// Complaints and opinions from the kiosks, registered under their numbers.
import { defineFeature } from '../../../core/feature.ts'
import { complaintDecider } from './decider.ts'
import { complaintHistory } from './projection.ts'
import { complaintList } from './queries.ts'

export const complaint = defineFeature({
  decider: complaintDecider,
  slices: {},
  projections: [complaintHistory],
  answers: { 'complaint.list': complaintList },
})
