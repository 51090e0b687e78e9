// Windows of the hall.
import { defineFeature } from '../../../core/feature.ts'
import { windowDecider } from './decider.ts'

export const window = defineFeature({
  decider: windowDecider,
  slices: {
    window: (hall, windowId) => {
      const face = hall.window.windows[windowId]
      return face === undefined ? null : { ...face, unitName: hall.staff.units[face.unitId]?.name ?? face.unitId }
    },
  },
  projections: [],
})
