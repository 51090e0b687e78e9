// Every situation the page of matters must look right in.

import { commonRefusals } from '#wire/errors'
import { matterAlerts, questions, rebookedSlip, refusedSlip, slips } from '../../../display/design/sample-matters.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { littleKnown, office, officeStage } from '../office/sample-hall.ts'
import type { Found } from './draw-tables.ts'

export const stage = officeStage('mc-matters')

const matter: Found['matters'][number] = {
  number: '2611230007',
  kind: 'promised',
  itemId: 'pension',
  windowId: 'w1',
  openedAt: '2026-11-23T01:10:00.000Z',
  date: '2026-11-23',
  standing: 'handling',
  dueAt: '2026-11-30T09:00:00.000Z',
  endedAt: null,
  isLate: false,
  openedBy: 's1',
  openedAs: 'A',
  endedBy: null,
  endedAs: null,
  result: null,
}
const found: Found = {
  slips: [...slips, refusedSlip, rebookedSlip],
  spot: [
    { windowId: 'w1', opened: 34, sameDay: 31, later: 1, returned: 1, open: 1 },
    { windowId: 'w2', opened: 12, sameDay: 12, later: 0, returned: 0, open: 0 },
  ],
  questions: questions.map(({ windowNumber: _number, itemName: _item, staffName: _name, ...row }) => ({
    ...row,
    answer: null,
    answeredAt: null,
    answeredBy: null,
  })),
  matters: [
    matter,
    {
      ...matter,
      number: '2611230002',
      kind: 'onTheSpot',
      standing: 'finished',
      isLate: true,
      endedAt: '2026-11-24T02:00:00.000Z',
      endedBy: 's2',
      endedAs: 'B',
      result: '证明已打印',
    },
  ],
}
const nothing: Found = { slips: [], spot: [], questions: [], matters: [] }
const longAlerts = {
  ...matterAlerts,
  red: matterAlerts.red.map((one) => ({ ...one, itemName: longName, staffName: longName })),
}

export const samples = {
  usual: office({}, { found }, {}),
  'not asked yet': office({}, {}, {}),
  'nothing due, nothing found': office(
    { matterAlerts: { open: 0, still: 0, amber: [], red: [] }, questions: [] },
    { found: nothing },
    {},
  ),
  'longest text': office(
    { matterAlerts: longAlerts },
    { found: { ...found, slips: [{ ...refusedSlip, itemName: longName }] } },
    {},
  ),
  refused: office({}, { refused: commonRefusals.notAllowed }, {}),
  'everything is old': office({}, { found }, { ageMs: 700_000, link: 'down' }),
  English: office({}, { found }, { language: 'en' }),
  ...littleKnown,
}
