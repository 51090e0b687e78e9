// Every situation the page of the hall's voice must look right in.
import type { Sample } from '../../../display/design/sample.ts'
import { facts, littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-voice')

const voice: OfficeFacts['voice'] = {
  ...facts.voice,
  times: 2,
  quiet: [
    { from: '12:00', to: '13:20' },
    { from: '17:30', to: '08:30' },
  ],
}

export const samples: Record<string, Sample<'office'>> = {
  usual: office({ voice }, {}, {}),
  'as it begins': office({}, {}, {}),
  silent: office({ voice: { ...voice, calls: 'silent', freshMs: 45_000, volumePercent: 10 } }, {}, {}),
  saved: office({ voice }, { done: { zh: words.zh.saved, en: words.en.saved } }, {}),
  'half a span': office({ voice }, { refused: { zh: words.zh.halfSpan, en: words.en.halfSpan } }, {}),
  'read by a reviewer': office({ voice }, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office({ voice }, {}, { ageMs: 90_000_000, link: 'down' }),
  English: office({ voice }, {}, { language: 'en' }),
}
