// Every situation the rating touchscreen must look right in.
import { commonRefusal } from '#wire/errors'
import type { Print } from '../../display/design/print-switch.ts'
import type { Sample, Situation, Stage } from '../../display/design/sample.ts'
import { sampleAt, shownOf } from '../../display/design/sample.ts'
import { emergencies, leased, usualTerminal, type ValuesOf } from '../../display/design/sample-facts.ts'
import {
  awayPerson,
  closedHall,
  deputy,
  earlyHall,
  gapHall,
  hall,
  holidayHall,
  longLunch,
  longName,
  longPerson,
  longPledges,
  longWindow,
  lunchHall,
  lunchPlan,
  together,
  unknownHall,
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

type Facts = ValuesOf<'terminal'>

const invitation: NonNullable<Facts['invitation']> = {
  invitationId: 'inv_1',
  windowId: 'w1',
  number: 'A012',
  openedAt: sampleAt,
  closesAt: '2026-11-23T02:32:30.000Z',
}
const lateCode: NonNullable<Facts['lateCode']> = {
  invitationId: 'inv_1',
  number: 'A012',
  url: 'https://rate.hall.example/r/inv_4f1c9a0be27d4c83',
  dueAt: '2026-11-30T09:00:00.000Z',
}
const handover: NonNullable<Facts['handover']> = {
  handoverId: 'h1',
  windowId: 'w1',
  from: { staffId: 's1', name: '李明', nameEn: 'Li Ming' },
  to: { staffId: 's2', name: '王芳', nameEn: 'Wang Fang' },
  checklist: { seal: 'handed', papers: 'handed', files: 'none', remark: null },
  offeredAt: sampleAt,
  expiresAt: '2026-11-23T02:37:00.000Z',
}
const long: Partial<Facts> = {
  hall: { ...hall, name: longName },
  window: longWindow,
  onDuty: longPerson,
  pledges: longPledges,
}
const longNumber = '37011220261123000000000000000128'
const plain: Facts['appearance'] = {
  ...usualTerminal.appearance,
  partyMark: 'hidden',
  stars: 'hidden',
  carousel: 'hidden',
}
const empty = { onDuty: null }
const half: Partial<Situation> = { sinceAsOfMs: 14_000 }
const noon: Partial<Situation> = { at: '2026-11-23T04:20:00.000Z' }
const atNoon = { hall: lunchHall, lunch: lunchPlan }
const breaks = { hall: lunchHall, lunch: { ...lunchPlan, windowIds: [] } }
const english: Partial<Situation> = { language: 'en' }
const old: Partial<Situation> = { ageMs: 700_000, link: 'down' }

const asking: Step = { at: 'asking', invitationId: 'inv_1', touchedAtMs: null }
const parting: Step = { at: 'parting', invitationId: 'inv_1', untilMs: 0 }
const chose = (level: 5 | 2 | 1, tags: string[], isMoreShown: boolean): Step => ({
  at: 'choosing',
  invitationId: 'inv_1',
  touchedAtMs: null,
  level,
  tags,
  isMoreShown,
})
const task: Task = { of: 'rating', invitationId: 'inv_1', level: 2, tags: [] }
const full: Step = { at: 'refused', task, refusal: commonRefusal('storageFull', {}), untilMs: 0 }

function terminal(step: Step, change: Partial<Facts>, situation: Partial<Situation>, print: Print | null = null) {
  const asked = step.at === 'asking' || step.at === 'choosing' ? { invitation } : {}
  const facts = leased<'terminal'>({ ...usualTerminal, ...asked, ...change })
  return { step, print, shown: shownOf('terminal:w1', facts, situation) } satisfies Sample<'terminal'>
}
const rest = (change: Partial<Facts>, situation: Partial<Situation> = {}) => terminal(resting, change, situation)
const large = (step: Step, change: Partial<Facts>, situation: Partial<Situation> = {}) =>
  terminal(step, change, situation, 'large')
const late = (change: Partial<typeof lateCode>, situation: Partial<Situation> = {}) =>
  terminal(parting, { lateCode: { ...lateCode, ...change } }, situation)
const badge = (known: 'yes' | 'no' | 'enrolled') => ({ badge: { known, at: sampleAt } })
const only = (values: Partial<Facts>) => ({
  step: resting,
  shown: shownOf('terminal:w1', leased<'terminal'>(values), {}),
})

const call = (number: string): NonNullable<Facts['call']> => ({
  ...{ number, state: 'called', calledAt: sampleAt, times: 1, begunAt: null },
})

export const samples = {
  emergency: rest({ emergency: emergencies.fire }),
  'emergency, drill': rest({ emergency: emergencies.drill }),
  'emergency, longest text': rest({ emergency: emergencies.longest }),
  'emergency, medical': rest({ emergency: emergencies.medical }),
  'emergency that is over': rest({ emergency: { ...emergencies.fire, endsAt: '2026-11-23T02:31:59.000Z' } }),
  usual: rest({}),
  called: rest({ call: call('A013') }),
  'called, two together': rest({ call: call('AB999'), onDuty: together }),
  'called, longest text': rest({ ...long, call: call('AB999') }),
  'called, large print': large(resting, { call: call('A013') }),
  'English, called': rest({ call: call('A013') }, english),
  'pledges, marks and codes hidden': rest({ appearance: plain, windowCode: null }),
  'deputy on duty': rest({ onDuty: deputy, ...badge('yes') }),
  'two together': rest({ onDuty: together }),
  'two together, one stepped away': rest({ onDuty: { ...together, away: awayPerson.away } }),
  'stepped away': rest({ onDuty: awayPerson }),
  'nobody on duty': rest(empty),
  'lunch, serving': rest(atNoon, noon),
  'lunch break': rest({ ...breaks, ...empty }, noon),
  'lunch break, somebody there': rest(breaks, noon),
  'lunch break, nobody planned by name': rest({ ...breaks, ...empty, lunch: { ...breaks.lunch, person: null } }, noon),
  'lunch break, longest text': rest(
    { ...long, ...empty, hall: { ...lunchHall, name: longName }, lunch: longLunch },
    noon,
  ),
  'lunch break, somebody there, longest text': rest({ ...long, hall: lunchHall, lunch: longLunch }, noon),
  'between lunch and the afternoon': rest({ ...empty, hall: gapHall }, { at: '2026-11-23T05:23:00.000Z' }),
  'between, somebody there': rest({ hall: gapHall }, { at: '2026-11-23T05:23:00.000Z' }),
  'hall closed': rest({ ...empty, hall: closedHall }, { at: '2026-11-23T10:05:00.000Z' }),
  'hall closed, somebody still there': rest({ hall: closedHall }, { at: '2026-11-23T10:05:00.000Z' }),
  'before the first hour': rest({ ...empty, hall: earlyHall }, { at: '2026-11-23T00:40:00.000Z' }),
  holiday: rest({ ...empty, hall: holidayHall }, { at: '2026-10-05T02:00:00.000Z' }),
  'no notice tells': rest({ ...empty, hall: unknownHall }, { at: '2027-01-04T02:00:00.000Z' }),
  'everything is old': rest({}, old),
  'lunch break is old': rest({ ...breaks, ...empty }, { ...noon, ...old }),
  'longest text': rest(long),
  'two together, longest text': rest({ ...long, onDuty: { ...longPerson, together: [longPerson] } }, old),
  'window unknown': rest({ ...empty, window: null, ...badge('no') }),
  'only the hall is known': only({ hall }),
  'only what a hub of yesterday sends': only({ hall, window: usualTerminal.window, onDuty: usualTerminal.onDuty }),
  'nothing is known': only({}),
  'hand-over': rest({ handover, ...badge('yes') }),
  'hand-over to anybody': rest({ handover: { ...handover, to: null }, ...badge('enrolled') }),
  'hand-over, longest names': rest({
    handover: { ...handover, from: { ...handover.from, ...longPerson }, to: { ...handover.from, ...longPerson } },
  }),
  asked: terminal(asking, badge('yes'), half),
  'asked, two together': terminal(asking, { onDuty: together }, half),
  'asked without a number, longest text': terminal(
    asking,
    { ...long, invitation: { ...invitation, number: null } },
    half,
  ),
  'asked for the longest number': terminal(asking, { invitation: { ...invitation, number: longNumber } }, half),
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
  'storage full': terminal(full, {}, {}),
  'not rated, may be later': late({}),
  'not rated, last day unknown, longest number': late({ number: longNumber, dueAt: null }),
  'not rated, no code': terminal(parting, {}, {}),
  'not rated, code is old': late({}, { ageMs: 70_000, link: 'down' }),
  'large print': large(resting, {}),
  'large print, lunch break': large(resting, { ...breaks, ...empty }, noon),
  'large print, lunch break, somebody there': large(resting, breaks, noon),
  'large print, two together': large(resting, { onDuty: together }),
  'large print, longest text': large(resting, long, old),
  'large print, asked': large(asking, {}, half),
  'large print, all reasons': large(chose(2, ['210'], true), {}, half),
  'large print, not rated': large(parting, { lateCode }),
  'large print, hand-over': large(resting, { handover }),
  'large print by the hall': rest({ appearance: { ...usualTerminal.appearance, print: 'large' } }),
  'English, usual': rest({}, english),
  'English, stepped away': rest({ onDuty: awayPerson }, english),
  'English, lunch break': rest({ ...breaks, ...empty }, { ...noon, ...english }),
  'English, lunch break, somebody there': rest(breaks, { ...noon, ...english }),
  'English, holiday': rest({ ...empty, hall: holidayHall }, { at: '2026-10-05T02:00:00.000Z', ...english }),
  'English, hand-over': rest({ handover }, english),
  'English, not rated': late({}, english),
  'English, asked': terminal(asking, {}, { ...half, ...english }),
  'English, longest text': terminal(asking, long, { ...half, ...english }),
  'English, all reasons': terminal(chose(2, ['210'], true), {}, { ...half, ...english }),
  'English, large print, asked': large(asking, {}, { ...half, ...english }),
  'English, large print, all reasons': large(chose(2, ['210'], true), {}, { ...half, ...english }),
  'English, storage full': terminal(full, {}, english),
} satisfies Record<string, Sample<'terminal'>>
