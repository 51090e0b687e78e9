// Every situation the rating touchscreen must look right in.
import { commonRefusal } from '#wire/errors'
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../display/design/sample.ts'
import { sampleAt, shownOf } from '../../display/design/sample.ts'
import {
  closedHall,
  deputy,
  hall,
  longName,
  longPerson,
  longWindow,
  person,
  serviceWindow,
} from '../../display/design/sample-people.ts'
import { resting, type Step, type Task } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-terminal',
  sizes: [
    { width: 1280, height: 800 },
    { width: 800, height: 1280 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

type Facts = { readonly [F in 'hall' | 'window' | 'onDuty' | 'invitation' | 'thanks']: FactsOf<'terminal'>[F]['value'] }

const invitation: NonNullable<Facts['invitation']> = {
  invitationId: 'inv_1',
  windowId: 'w1',
  number: 'A012',
  openedAt: sampleAt,
  closesAt: '2026-11-23T02:32:30.000Z',
}
const usual: Facts = { hall, window: serviceWindow, onDuty: person, invitation: null, thanks: null }
const long: Partial<Facts> = { hall: { ...hall, name: longName }, window: longWindow, onDuty: longPerson }

function terminal(step: Step, change: Partial<Facts>, situation: Partial<Situation>): Sample<'terminal'> {
  const facts = { ...usual, ...(step.at === 'asking' || step.at === 'choosing' ? { invitation } : {}), ...change }
  return {
    step,
    shown: shownOf(
      'terminal:w1',
      {
        hall: { leaseMs: 600_000, value: facts.hall },
        window: { leaseMs: 86_400_000, value: facts.window },
        onDuty: { leaseMs: 120_000, value: facts.onDuty },
        invitation: { leaseMs: 30_000, value: facts.invitation },
        thanks: { leaseMs: 60_000, value: facts.thanks },
      },
      situation,
    ),
  }
}

const asking: Step = { at: 'asking', invitationId: 'inv_1', touchedAtMs: null }
const chose = (level: 5 | 2 | 1, tags: string[], isMoreShown: boolean): Step => ({
  at: 'choosing',
  invitationId: 'inv_1',
  touchedAtMs: null,
  level,
  tags,
  isMoreShown,
})
const task: Task = { of: 'rating', invitationId: 'inv_1', level: 2, tags: [] }
const empty = { onDuty: null }
const half: Partial<Situation> = { sinceAsOfMs: 14_000 }

export const samples = {
  usual: terminal(resting, {}, {}),
  'deputy on duty': terminal(resting, { onDuty: deputy }, {}),
  'nobody on duty': terminal(resting, empty, {}),
  'hall closed': terminal(resting, { ...empty, hall: closedHall }, {}),
  'everything is old': terminal(resting, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': terminal(resting, long, {}),
  'window unknown': terminal(resting, { ...empty, window: null }, {}),
  'only the hall is known': {
    step: resting,
    shown: shownOf('terminal:w1', { hall: { leaseMs: 600_000, value: hall } }, {}),
  },
  'nothing is known': { step: resting, shown: shownOf('terminal:w1', {}, {}) },
  asked: terminal(asking, {}, half),
  'asked without a number, longest text': terminal(
    asking,
    { ...long, invitation: { ...invitation, number: null } },
    half,
  ),
  'asked for the longest number': terminal(
    asking,
    { invitation: { ...invitation, number: '37011220261123000000000000000128' } },
    half,
  ),
  'chose very satisfied': terminal(chose(5, [], false), {}, half),
  'chose dissatisfied, all reasons': terminal(chose(2, ['210', '212'], true), {}, half),
  'chose very dissatisfied': terminal(chose(1, ['108'], false), {}, half),
  'pad pressed, reason may follow': terminal(
    { at: 'explaining', invitationId: 'inv_1', level: 1, tags: ['112'], isMoreShown: true, untilMs: 0 },
    {},
    {},
  ),
  saving: terminal({ at: 'sending', task }, {}, {}),
  thanks: terminal({ at: 'thanking', invitationId: 'inv_1', untilMs: 0 }, {}, {}),
  'storage full': terminal({ at: 'refused', task, refusal: commonRefusal('storageFull', {}), untilMs: 0 }, {}, {}),
  'English, usual': terminal(resting, {}, { language: 'en' }),
  'English, asked': terminal(asking, {}, { ...half, language: 'en' }),
  'English, longest text': terminal(asking, long, { ...half, language: 'en' }),
  'English, all reasons': terminal(chose(2, ['210'], true), {}, { ...half, language: 'en' }),
  'English, storage full': terminal(
    { at: 'refused', task, refusal: commonRefusal('storageFull', {}), untilMs: 0 },
    {},
    { language: 'en' },
  ),
} satisfies Record<string, Sample<'terminal'>>
