// Every situation the page of who handled what must look right in.
import { commonRefusals } from '#wire/errors'
import { littleKnown, longStaff, office, officeStage } from '../office/sample-hall.ts'
import type { ServiceRow } from './screen.ts'

export const stage = officeStage('mc-services')

const row: ServiceRow = {
  serviceId: 'srv_1',
  windowId: 'w1',
  staffId: 's1',
  role: 'A',
  dutyId: 'duty_1',
  number: 'A012',
  matterNumber: null,
  finishedAt: '2026-11-23T02:14:00.000Z',
  date: '2026-11-23',
  outcome: 'rated',
}
const rows: ServiceRow[] = [
  row,
  { ...row, serviceId: 'srv_2', staffId: 's2', role: 'B', number: 'A011', outcome: 'open' },
  {
    ...row,
    serviceId: 'srv_3',
    windowId: 'w2',
    staffId: 's3',
    number: null,
    matterNumber: '2026-0418',
    outcome: 'unrated',
  },
  { ...row, serviceId: 'srv_4', number: 'A010', outcome: 'undone' },
]
const long = { ...row, number: 'W'.repeat(32), matterNumber: '3'.repeat(32) }

export const samples = {
  usual: office({}, { rows }, {}),
  'not asked yet': office({}, {}, {}),
  'nothing found': office({}, { rows: [] }, {}),
  'as many as are shown': office({}, { rows: Array.from({ length: 500 }, () => row) }, {}),
  'longest text': office({ people: longStaff }, { rows: [long] }, {}),
  'somebody who has left': office({}, { rows: [{ ...row, staffId: 'gone', windowId: 'w9' }] }, {}),
  refused: office({}, { refused: commonRefusals.notAllowed }, {}),
  'everything is old': office({}, { rows }, { ageMs: 700_000, link: 'down' }),
  English: office({}, { rows }, { language: 'en' }),
  ...littleKnown,
}
