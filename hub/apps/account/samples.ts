// Every situation the page of one's own account must look right in.
import { accountContract } from '#contract/office/account'
import type { Stage } from '../../../display/design/sample.ts'
import { words } from './words.ts'

export const stage: Stage = {
  tag: 'mc-account',
  sizes: [
    { width: 1280, height: 800 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

const clerk = { accountId: 'li', role: 'clerk', staffId: 's1' }
const { refusals } = accountContract

export const samples = {
  usual: { me: clerk },
  'nobody is signed in': {},
  'no PIN without a staff member': { me: { accountId: 'zhou', role: 'supervisor', staffId: null } },
  'PIN is too simple': { me: clerk, refused: refusals['account.pinTrivial'] },
  'typed unlike': { me: clerk, refused: { zh: words.zh.unlike, en: words.en.unlike } },
  'password is set': { me: clerk, done: { zh: words.zh.passwordSet, en: words.en.passwordSet } },
  'longest text': { me: { accountId: 'a'.repeat(64), role: 'administrator', staffId: 's1' } },
  English: { language: 'en', me: clerk, refused: refusals['account.pinTrivial'] },
}
