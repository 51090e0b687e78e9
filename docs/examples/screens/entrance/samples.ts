// EXAMPLE. Every situation the entrance screen must look right in.
import { type Sample, type Situation, type Stage, shownOf } from '../../../../display/design/sample.ts'
import { leased, usualBoard, type ValuesOf } from '../../../../display/design/sample-facts.ts'
import {
  closedHall,
  gapHall,
  hall,
  holidayHall,
  longLunch,
  longName,
  longNameEn,
  lunchHall,
  lunchPlan,
  person,
  unknownHall,
} from '../../../../display/design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-example-entrance',
  sizes: [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = ValuesOf<'board'>
type Line = Facts['roster'][number]

const window = (windowId: string, onDuty: Line['person']): Line => ({
  windowId,
  number: '1',
  windowName: '社会保障',
  windowNameEn: 'Social Security',
  unitName: '社会保险事业中心',
  unitNameEn: 'Social Insurance Centre',
  person: onDuty,
})
const present = { ...person, isAway: false, together: [] }
const roster = [window('w1', present), window('w2', null)]

function entrance(change: Partial<Facts>, situation: Partial<Situation>): Sample<'board'> {
  return { shown: shownOf('board:main', leased<'board'>({ ...usualBoard, roster, ...change }), situation) }
}

export const samples = {
  usual: entrance({}, {}),
  'nobody there yet': entrance({ roster: [] }, {}),
  lunch: entrance({ hall: lunchHall, lunch: lunchPlan }, { at: '2026-11-23T04:20:00.000Z' }),
  'lunch, longest text': entrance({ hall: lunchHall, lunch: longLunch }, { at: '2026-11-23T04:20:00.000Z' }),
  'between lunch and the afternoon': entrance({ hall: gapHall }, { at: '2026-11-23T05:23:00.000Z' }),
  'hall closed': entrance({ hall: closedHall }, { at: '2026-11-23T10:05:00.000Z' }),
  holiday: entrance({ hall: holidayHall }, { at: '2026-10-05T02:00:00.000Z' }),
  'no notice tells': entrance({ hall: unknownHall }, { at: '2027-01-04T02:00:00.000Z' }),
  'roster is old': entrance({}, { ageMs: 130_000, link: 'down' }),
  'everything is old': entrance({}, { ageMs: 8_000_000, link: 'down' }),
  'longest text': entrance({ hall: { ...hall, name: longName } }, {}),
  English: entrance({}, { language: 'en' }),
  'English, longest text': entrance({ hall: { ...hall, nameEn: longNameEn } }, { language: 'en' }),
  'only what is needed': { shown: shownOf('board:main', leased<'board'>({ hall, roster }), {}) },
  'nothing is known': { shown: shownOf('board:main', {}, {}) },
} satisfies Record<string, Sample<'board'>>
