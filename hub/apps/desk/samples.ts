// Every situation the clerk's page must look right in.
import { commonRefusals } from '#wire/errors'
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../../display/design/sample.ts'
import { shownOf } from '../../../display/design/sample.ts'
import { hall, longPerson, longWindow, person, serviceWindow } from '../../../display/design/sample-people.ts'
import type { DeskNeeds } from './state.ts'

export const stage: Stage = {
  tag: 'mc-desk',
  sizes: [
    { width: 1280, height: 800 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

type Facts = { readonly [F in DeskNeeds]: FactsOf<'desk'>[F]['value'] }

const usual: Facts = {
  hall,
  window: serviceWindow,
  onDuty: person,
  activity: { activity: 'idle', number: null },
  windowFigures: {
    counts: { verySatisfied: 21, satisfied: 6, basicallySatisfied: 1, dissatisfied: 1, veryDissatisfied: 0 },
    ratings: 29,
    due: 34,
    satisfied: 28,
  },
}
const me = { accountId: 'li', role: 'clerk', staffId: 's1' }

function desk(change: Partial<Facts>, page: Record<string, unknown>, situation: Partial<Situation>): Sample<'desk'> {
  const facts = { ...usual, ...change }
  return {
    me,
    ...page,
    shown: shownOf(
      'desk:w1',
      {
        hall: { leaseMs: 600_000, value: facts.hall },
        window: { leaseMs: 86_400_000, value: facts.window },
        onDuty: { leaseMs: 120_000, value: facts.onDuty },
        activity: { leaseMs: 60_000, value: facts.activity },
        windowFigures: { leaseMs: 300_000, value: facts.windowFigures },
      },
      situation,
    ),
  }
}

export const samples = {
  usual: desk({}, {}, {}),
  serving: desk({ activity: { activity: 'serving', number: 'A012' } }, {}, {}),
  'being rated': desk({ activity: { activity: 'rating', number: 'A012' } }, {}, {}),
  'rating ended': desk({}, { wasRating: true }, {}),
  'nobody on duty': desk({ onDuty: null }, {}, {}),
  'someone else on duty': desk({}, { me: { ...me, staffId: 's9' } }, {}),
  'not signed in as staff': desk({}, { me: null }, {}),
  refused: desk({}, { refused: commonRefusals.stopping }, {}),
  'everything is old': desk({}, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': desk({ window: longWindow, onDuty: longPerson }, {}, {}),
  English: desk({}, {}, { language: 'en' }),
} satisfies Record<string, Sample<'desk'>>
