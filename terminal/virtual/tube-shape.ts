// The shape of a digit tube, in a box of 20 × 36: segments a to g as paths.

export const tube = {
  width: 20,
  height: 36,
  segments: [
    'M3 2h14l-3 4H6z',
    'M18 3v14l-4-2V7z',
    'M18 19v14l-4-4v-8z',
    'M3 34h14l-3-4H6z',
    'M2 19v14l4-4v-8z',
    'M2 3v14l4-2V7z',
    'M3 18l3-2h8l3 2-3 2H6z',
  ],
} as const
