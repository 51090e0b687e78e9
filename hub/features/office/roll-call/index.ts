// The opening roll call, as the office signs it, boxes answer it, and a window shows itself.
import { defineFeature } from '../../../core/feature.ts'
import { rollCallDecider } from './decider.ts'

export const rollCall = defineFeature({
  decider: rollCallDecider,
  slices: {
    rollCall: ({ rollCall: { newest }, box: { boxes } }) => {
      if (newest === null) return null
      const { answers, ...rest } = newest
      const silent = Object.values(boxes).filter(({ boxId, isRevoked }) => !isRevoked && answers[boxId] === undefined)
      return { ...rest, answers: Object.values(answers), silent: silent.map(({ name }) => name) }
    },
    rollCallAsked: ({ rollCall: { newest } }) =>
      newest === null || newest.signed !== null ? null : { rollCallId: newest.rollCallId, at: newest.at },
    blink: ({ rollCall: { blinking } }, windowId) => blinking[windowId] ?? null,
  },
  projections: [],
})
