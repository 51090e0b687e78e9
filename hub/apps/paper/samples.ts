// Every situation the page for paper ratings must look right in.
import { paperContract } from '#contract/counter/paper-rating'
import { type Sample, sampleAt } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { littleKnown, type OfficeFacts, office, officeStage, windows } from '../office/sample-hall.ts'

export const stage = officeStage('mc-paper')

type Paper = OfficeFacts['papers'][number]
const once: Paper = {
  formNumber: 'P-0421',
  enteredBy: '周婷',
  enteredById: 'zhou',
  enteredAt: sampleAt,
  standing: 'once',
  differingFields: [],
}
const differs: Paper = {
  ...once,
  formNumber: 'P-0418',
  enteredBy: '赵敏',
  enteredById: 'zhao',
  standing: 'differs',
  differingFields: ['level', 'tags'],
}
const papers = [differs, { ...once, formNumber: 'P-0420', enteredBy: '赵敏', enteredById: 'zhao' }, once]
const long: Paper = {
  ...differs,
  formNumber: 'P'.repeat(20),
  enteredBy: longName,
  differingFields: ['windowId', 'date', 'number', 'level', 'tags', 'writing'],
}

export const samples = {
  usual: office({ papers }, {}, {}),
  'a bad level is chosen': office({ papers }, { level: 1, typedWindow: '2' }, {}),
  'a window nobody knows': office({ papers }, { level: 5, typedWindow: '99' }, {}),
  'entered once': office({ papers }, { sent: { formNumber: 'P-0421', sequence: 1 } }, {}),
  'entered alike': office({ papers: [] }, { sent: { formNumber: 'P-0400', sequence: 1 } }, {}),
  'the two differ': office({ papers }, { sent: { formNumber: 'P-0418', sequence: 1 }, level: 2 }, {}),
  refused: office({ papers }, { refused: paperContract.refusals['paper.samePerson'] }, {}),
  'one is thrown away': office({ papers }, { discarding: 'P-0418' }, {}),
  'entered by a reviewer': office({ papers }, { me: { accountId: 'zhao', role: 'reviewer', staffId: null } }, {}),
  'seen by a leader': office({ papers }, { me: { accountId: 'l', role: 'leader', staffId: null } }, {}),
  empty: office({ windows: [] }, {}, {}),
  ...littleKnown,
  'everything is old': office({ papers }, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(
    { papers: [long], windows: windows.map((one) => ({ ...one, name: longName })) },
    { typedWindow: '1', level: 1, discarding: long.formNumber, sent: { formNumber: long.formNumber, sequence: 1 } },
    {},
  ),
  English: office({ papers }, { level: 4 }, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
