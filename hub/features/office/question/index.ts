// The first-asked register, as desks, the front desk and the office see it.
import { defineFeature } from '../../../core/feature.ts'
import { questionDecider } from './decider.ts'
import { questionHistory } from './projection.ts'
import { consultationList, questionList } from './queries.ts'

const mostShown = 20

export const question = defineFeature({
  decider: questionDecider,
  slices: {
    questions: ({ question: { open }, window: { windows }, staff: { staff }, item: { items } }, subject) =>
      Object.values(open)
        .filter(({ windowId }) => windows[subject] === undefined || windowId === subject)
        .sort((one, other) => (one.askedAt < other.askedAt ? -1 : 1))
        .map(({ contact: _sealed, ...one }) => ({
          ...one,
          windowNumber: windows[one.windowId]?.number ?? one.windowId,
          itemName: one.itemId === null ? null : (items[one.itemId]?.name ?? one.itemId),
          staffName: staff[one.staffId]?.name ?? one.staffId,
        })),
    consultations: ({ question: { consultations }, staff: { staff }, item: { items } }) =>
      consultations.slice(0, mostShown).map((one) => ({
        ...one,
        itemName: one.itemId === null ? null : (items[one.itemId]?.name ?? one.itemId),
        staffName: staff[one.staffId]?.name ?? one.staffId,
      })),
  },
  projections: [questionHistory],
  answers: { 'question.list': questionList, 'question.consultations': consultationList },
})
