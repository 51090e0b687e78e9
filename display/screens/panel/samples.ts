// Every situation a window panel must look right in.
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../design/sample.ts'
import { shownOf } from '../../design/sample.ts'
import {
  closedHall,
  deputy,
  hall,
  longName,
  longPerson,
  longWindow,
  person,
  serviceWindow,
  twelveItems,
} from '../../design/sample-people.ts'
import type { PanelNeeds } from './state.ts'

export const stage: Stage = {
  tag: 'mc-panel',
  sizes: [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = { readonly [F in PanelNeeds | 'windowFigures']: FactsOf<'panel'>[F]['value'] }

const usual: Facts = {
  hall,
  window: serviceWindow,
  onDuty: person,
  activity: { activity: 'serving', number: 'A012' },
  windowFigures: {
    counts: { verySatisfied: 21, satisfied: 6, basicallySatisfied: 1, dissatisfied: 1, veryDissatisfied: 0 },
    ratings: 29,
    due: 34,
    satisfied: 28,
  },
}
const noFigures: Facts['windowFigures'] = {
  counts: { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 },
  ratings: 0,
  due: 0,
  satisfied: 0,
}
const empty: Partial<Facts> = { onDuty: null, activity: { activity: 'idle', number: null } }

function panel(change: Partial<Facts>, situation: Partial<Situation>): Sample<'panel'> {
  const facts = { ...usual, ...change }
  return {
    shown: shownOf(
      'panel:w1',
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
  usual: panel({}, {}),
  idle: panel({ activity: { activity: 'idle', number: null }, windowFigures: noFigures }, {}),
  'please rate': panel({ activity: { activity: 'rating', number: 'A012' } }, {}),
  'deputy on duty': panel({ onDuty: deputy, activity: { activity: 'serving', number: null } }, {}),
  'nobody on duty': panel(empty, {}),
  'hall closed': panel({ ...empty, hall: closedHall }, {}),
  'day of rest': panel({ ...empty, hall: { ...closedHall, hoursToday: '' }, windowFigures: noFigures }, {}),
  'served past closing time': panel({ hall: closedHall }, {}),
  'state is old': panel({}, { ageMs: 70_000, link: 'down' }),
  'everything is old': panel({}, { ageMs: 90_000_000, link: 'down' }),
  'twelve items': panel({ window: { ...serviceWindow, number: '12', items: twelveItems } }, {}),
  'twelve items, longest scope': panel(
    { window: { ...serviceWindow, number: 'A12', items: twelveItems, scope: longWindow.scope } },
    { ageMs: 130_000, link: 'down' },
  ),
  'longest text': panel(
    {
      hall: { ...hall, name: longName, supervisionPhone: '+86 0531 8811 2345 6' },
      window: longWindow,
      onDuty: longPerson,
    },
    {},
  ),
  'longest text, old': panel(
    { hall: { ...hall, name: longName }, window: longWindow, onDuty: longPerson },
    { ageMs: 90_000_000, link: 'down' },
  ),
  English: panel({}, { language: 'en' }),
  'English, nobody on duty': panel(empty, { language: 'en' }),
  'English, longest text': panel({ window: longWindow, onDuty: longPerson }, { language: 'en' }),
  'figures unknown': {
    shown: shownOf(
      'panel:w1',
      {
        hall: { leaseMs: 600_000, value: hall },
        window: { leaseMs: 86_400_000, value: serviceWindow },
        onDuty: { leaseMs: 120_000, value: person },
        activity: { leaseMs: 60_000, value: usual.activity },
      },
      {},
    ),
  },
  'nothing is known': { shown: shownOf('panel:w1', {}, {}) },
  'window unknown': panel({ ...empty, window: null, windowFigures: noFigures }, {}),
} satisfies Record<string, Sample<'panel'>>
