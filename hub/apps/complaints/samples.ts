// Every situation the list of complaints and opinions must look right in.
import { commonRefusals } from '#wire/errors'
import { littleKnown, office, officeStage } from '../office/sample-hall.ts'
import type { ComplaintRow } from './screen.ts'

export const stage = officeStage('mc-complaints')

const row: ComplaintRow = {
  ...{ number: 'TS2026-0012', receipt: '7K3M92QX', kind: 'complaint', unitId: 'hrss', happenedOn: '2026-11-20' },
  ...{ boxId: 'box-kiosk', enteredAt: '2026-11-23T02:14:00.000Z', standing: 'registered' },
}
const opinion: ComplaintRow = {
  ...row,
  ...{ number: 'YJ2026-0044', receipt: 'A4T8WZ35', kind: 'opinion', unitId: null, happenedOn: null },
}

export const samples = {
  usual: office({}, { rows: [row, opinion] }, {}),
  'nothing was entered': office({}, { rows: [] }, {}),
  'not read yet': office({}, {}, {}),
  'as many as are shown': office({}, { rows: Array.from({ length: 200 }, () => row) }, {}),
  'longest text': office({}, { rows: [{ ...row, unitId: 'w'.repeat(64), boxId: 'b'.repeat(64) }] }, {}),
  refused: office({}, { refused: commonRefusals.notAllowed }, {}),
  'everything is old': office({}, { rows: [row] }, { ageMs: 700_000, link: 'down' }),
  English: office({}, { rows: [row, opinion] }, { language: 'en' }),
  ...littleKnown,
}
