// Every situation the sign-in page must look right in.
import { accountContract } from '#contract/office/account'
import type { Stage } from '../../../display/design/sample.ts'

export const stage: Stage = {
  tag: 'mc-sign-in',
  sizes: [
    { width: 1280, height: 800 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

const { refusals } = accountContract

export const samples = {
  usual: {},
  'wrong password': { refused: refusals['account.unknown'] },
  'link is spent': { refused: refusals['account.linkSpent'] },
  'link is being used': { stage: 'linked' },
  busy: { stage: 'busy' },
  English: { language: 'en', refused: refusals['account.mustWait'] },
}
