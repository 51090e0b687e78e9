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
  'badge and PIN': { way: 'pin' },
  'wrong PIN': { way: 'pin', refused: refusals['account.pinWrong'] },
  'English, badge and PIN': { language: 'en', way: 'pin', refused: refusals['account.pinWrong'] },
  English: { language: 'en', refused: refusals['account.mustWait'] },
}
