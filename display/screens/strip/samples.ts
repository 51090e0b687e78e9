// Every situation a strip must be readable in.
import { type Sample, type Situation, type Stage, shownOf } from '../../design/sample.ts'
import { emergencies, leased, usualPanel, type ValuesOf } from '../../design/sample-facts.ts'
import {
  awayPerson,
  closedHall,
  gapHall,
  holidayHall,
  longPerson,
  longWindow,
  lunchHall,
  lunchPlan,
  serviceWindow,
  together,
  twelveItems,
  unknownHall,
} from '../../design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-strip',
  sizes: [
    { width: 192, height: 32 },
    { width: 64, height: 16 },
    { width: 384, height: 64 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = ValuesOf<'panel'>

const idle: Partial<Facts> = { activity: { activity: 'idle', number: null } }
const empty: Partial<Facts> = { ...idle, onDuty: null }
const long: Partial<Facts> = { window: { ...longWindow, items: twelveItems }, onDuty: longPerson }
const evening = '2026-11-23T10:05:00.000Z'
const noon = '2026-11-23T04:20:00.000Z'

function strip(change: Partial<Facts>, situation: Partial<Situation> = {}): Sample<'panel'> {
  return { shown: shownOf('panel:w1', leased<'panel'>({ ...usualPanel, ...change }), situation) }
}

const { hall, window, onDuty, activity } = usualPanel

export const samples = {
  emergency: strip({ emergency: emergencies.fire }),
  'emergency, drill': strip({ emergency: emergencies.drill }),
  'emergency, longest text': strip({ emergency: emergencies.longest }),
  'emergency, medical': strip({ emergency: emergencies.medical }),
  'emergency that is over': strip({ emergency: { ...emergencies.fire, endsAt: '2026-11-23T02:31:59.000Z' } }),
  usual: strip({}),
  idle: strip(idle),
  'please rate': strip({ activity: { activity: 'rating', number: 'A012' } }),
  'stepped away': strip({ ...idle, onDuty: awayPerson }),
  'two together': strip({ onDuty: together }),
  'nobody on duty': strip(empty),
  'lunch break': strip({ ...idle, hall: lunchHall, lunch: { ...lunchPlan, windowIds: [] } }, { at: noon }),
  'between lunch and the afternoon': strip({ ...empty, hall: gapHall }, { at: '2026-11-23T05:23:00.000Z' }),
  'hall closed': strip({ ...empty, hall: closedHall }, { at: evening }),
  holiday: strip({ ...empty, hall: holidayHall }, { at: '2026-10-05T02:00:00.000Z' }),
  'no notice tells': strip({ ...empty, hall: unknownHall }, { at: '2027-01-04T02:00:00.000Z' }),
  'state is old': strip({}, { ageMs: 70_000, link: 'down' }),
  'everything is old': strip({}, { ageMs: 90_000_000, link: 'down' }),
  'longest text': strip(long),
  English: strip({}, { language: 'en' }),
  'English, longest text': strip(long, { language: 'en' }),
  'window unknown': strip({ ...empty, window: null }),
  'only what is needed': {
    shown: shownOf('panel:w1', leased<'panel'>({ hall, window, onDuty, activity }), {}),
  },
  'window with one item': strip({ ...idle, window: { ...serviceWindow, items: serviceWindow.items.slice(0, 1) } }),
  'nothing is known': { shown: shownOf('panel:w1', {}, {}) },
} satisfies Record<string, Sample<'panel'>>
