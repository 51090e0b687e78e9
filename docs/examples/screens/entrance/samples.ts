// EXAMPLE. Every situation the entrance screen must look right in.
import type { FactsOf } from '#wire/index'
import { type Sample, type Situation, type Stage, shownOf } from '../../../../display/design/sample.ts'
import { closedHall, hall, longName, longNameEn, person } from '../../../../display/design/sample-people.ts'
import type { EntranceNeeds } from './state.ts'

export const stage: Stage = {
  tag: 'mc-example-entrance',
  sizes: [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = { readonly [F in EntranceNeeds]: FactsOf<'board'>[F]['value'] }
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
const counts = { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 }
const usual: Pick<Facts, 'hall' | 'roster'> = { hall, roster: [window('w1', { ...person, isAway: false, together: [] }), window('w2', null)] }

function entrance(change: Partial<typeof usual>, situation: Partial<Situation>): Sample<'board'> {
  const facts = { ...usual, ...change }
  return {
    shown: shownOf(
      'board:main',
      {
        hall: { leaseMs: 600_000, value: facts.hall },
        roster: { leaseMs: 120_000, value: facts.roster },
        figures: { leaseMs: 300_000, value: { hall: { counts, ratings: 0, due: 0, satisfied: 0 }, byWindow: {} } },
      },
      situation,
    ),
  }
}

export const samples = {
  usual: entrance({}, {}),
  'nobody there yet': entrance({ roster: [] }, {}),
  'hall closed': entrance({ hall: closedHall }, {}),
  'day of rest': entrance({ hall: { ...closedHall, hoursToday: '' } }, {}),
  'roster is old': entrance({}, { ageMs: 130_000, link: 'down' }),
  'everything is old': entrance({}, { ageMs: 8_000_000, link: 'down' }),
  'longest text': entrance({ hall: { ...hall, name: longName } }, {}),
  English: entrance({}, { language: 'en' }),
  'English, longest text': entrance({ hall: { ...hall, nameEn: longNameEn } }, { language: 'en' }),
} satisfies Record<string, Sample<'board'>>
