// Every situation the printed notice must look right in.
import type { KnownNotice } from '#contract/guides/slip'
import { commonRefusals } from '#wire/errors'
import type { Stage } from '../../../display/design/sample.ts'
import { rebookedSlip, refusedSlip, slips } from '../../../display/design/sample-matters.ts'
import { hall, longName } from '../../../display/design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-notice',
  sizes: [
    { width: 1280, height: 900 },
    { width: 560, height: 794 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

const address = 'https://rate.hall.example'
const [incomplete] = slips
if (incomplete === undefined) throw new Error('there is no sample of a notice')
const known = (notice: KnownNotice['notice']): KnownNotice => ({ hall, notice })
const longest = {
  ...incomplete,
  itemName: longName,
  unitName: longName,
  missing: incomplete.missing.map((paper) => ({ ...paper, name: longName, note: '须加盖公章'.repeat(8) })),
}

export const samples = {
  usual: { known: known(incomplete), address },
  promised: {
    known: known({ ...incomplete, kinds: ['promised'], words: null, dueAt: '2026-11-30T09:00:00.000Z' }),
    address,
  },
  refused: { known: known(refusedSlip), address },
  'another time': { known: known(rebookedSlip), address },
  'without an address for phones': { known: known(incomplete), address: null },
  'longest text': { known: known(longest), address },
  looking: {},
  'not found': { refused: commonRefusals.notFound },
}
