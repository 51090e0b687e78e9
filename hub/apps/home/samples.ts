// The start page draws the board's view, so it must look right in the board's situations.

import type { Sample, Stage } from '../../../display/design/sample.ts'
import { samples as boardSamples } from '../../../display/screens/board/samples.ts'

export const stage: Stage = {
  tag: 'mc-home',
  sizes: [
    { width: 1280, height: 800 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

export const samples: Record<string, Sample<'board'>> = {
  usual: boardSamples.usual,
  empty: boardSamples['no windows'],
  'roster is old': boardSamples['roster is old'],
  'longest text': boardSamples['longest text'],
  English: boardSamples.English,
}
