// Every situation a window panel must look right in.
import type { Sample, Situation, Stage } from '../../design/sample.ts'
import { shownOf } from '../../design/sample.ts'
import { emergencies, leased, noFigures, usualPanel, type ValuesOf } from '../../design/sample-facts.ts'
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
  restHall,
  serviceWindow,
  together,
  twelveItems,
  unknownHall,
} from '../../design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-panel',
  sizes: [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = ValuesOf<'panel'>

const idle: Partial<Facts> = { activity: { activity: 'idle', number: null } }
const empty: Partial<Facts> = { ...idle, onDuty: null }
const busy: Partial<Facts> = { window: { ...serviceWindow, number: '12', items: twelveItems } }
const long: Partial<Facts> = {
  hall: { ...hall, name: longName, supervisionPhone: '+86 0531 8811 2345 6' },
  window: longWindow,
  onDuty: longPerson,
  pledges: longPledges,
  windowCode: { url: `https://rate.hall.example/w/${'a-window-with-a-long-name-'.repeat(2)}` },
}
const large: Facts['appearance'] = { ...usualPanel.appearance, print: 'large' }
const noon = '2026-11-23T04:20:00.000Z'
const evening = '2026-11-23T10:05:00.000Z'
const english: Partial<Situation> = { language: 'en' }
const old: Partial<Situation> = { ageMs: 90_000_000, link: 'down' }

const call = (number: string): NonNullable<Facts['call']> => ({
  ...{ number, state: 'called', calledAt: '2026-11-23T02:31:57.000Z', times: 1, begunAt: null },
})
const called: Partial<Facts> = { ...idle, call: call('A013') }
const longCall: Partial<Facts> = { ...idle, call: call('AB999') }

function panel(change: Partial<Facts>, situation: Partial<Situation>): Sample<'panel'> {
  return { shown: shownOf('panel:w1', leased<'panel'>({ ...usualPanel, ...change }), situation) }
}
/** A hall that rests: nobody is there unless it is said. */
const atRest = (of: Facts['hall'], at: string, change: Partial<Facts> = {}, situation: Partial<Situation> = {}) =>
  panel({ ...empty, hall: of, ...change }, { at, ...situation })
const atLunch = (change: Partial<Facts>, situation: Partial<Situation> = {}) =>
  panel({ hall: lunchHall, lunch: lunchPlan, ...change }, { at: noon, ...situation })

const breaks: Partial<Facts> = { ...idle, lunch: { ...lunchPlan, windowIds: [] } }

/** Only what a hub of yesterday sends. */
function bare({ hall, window, onDuty, activity }: Facts): Sample<'panel'> {
  return { shown: shownOf('panel:w1', leased<'panel'>({ hall, window, onDuty, activity }), {}) }
}

export const samples = {
  'shows itself': panel({ blink: { windowId: 'w1', number: 'A128', until: '2026-11-23T02:32:10.000Z' } }, {}),
  emergency: panel({ emergency: emergencies.fire }, {}),
  'emergency, drill': panel({ emergency: emergencies.drill }, {}),
  'emergency, longest text': panel({ emergency: emergencies.longest }, {}),
  'emergency, medical': panel({ emergency: emergencies.medical }, {}),
  'emergency that is over': panel({ emergency: { ...emergencies.fire, endsAt: '2026-11-23T02:31:59.000Z' } }, {}),
  usual: panel({}, {}),
  idle: panel({ ...idle, windowFigures: noFigures }, {}),
  'idle, twelve items': panel({ ...idle, ...busy }, {}),
  'please rate': panel({ activity: { activity: 'rating', number: 'A012' } }, {}),
  called: panel(called, {}),
  'called, a while ago': panel(called, { sinceAsOfMs: 20_000 }),
  'called while the last visitor is asked': panel({ ...called, activity: { activity: 'rating', number: 'A012' } }, {}),
  'called, longest text': panel({ ...long, ...longCall }, {}),
  'called, large print': panel({ ...called, appearance: large }, {}),
  'called is old': panel(called, { ageMs: 40_000, link: 'down' }),
  'English, called': panel(called, english),
  'deputy on duty': panel({ onDuty: deputy, activity: { activity: 'serving', number: null } }, {}),
  'stepped away': panel({ ...idle, onDuty: awayPerson }, {}),
  'stepped away and not back in time': panel({ ...idle, onDuty: awayPerson }, { sinceAsOfMs: 600_000 }),
  'two together': panel({ onDuty: together }, {}),
  'two together, one stepped away': panel({ ...idle, onDuty: { ...together, away: awayPerson.away } }, {}),
  'nobody on duty': panel(empty, {}),
  'lunch, serving': atLunch({}),
  'lunch, idle': atLunch(idle),
  'lunch break': atLunch(breaks),
  'lunch break, nobody planned by name': atLunch({ ...breaks, lunch: { ...lunchPlan, person: null, windowIds: [] } }),
  'lunch break, plan unknown': { shown: shownOf('panel:w1', leased<'panel'>(withoutLunch()), { at: noon }) },
  'lunch, window empty': atLunch(empty),
  'lunch break, longest text': atLunch({ ...long, ...idle, hall: { ...lunchHall, name: longName }, lunch: longLunch }),
  'between lunch and the afternoon': atRest(gapHall, '2026-11-23T05:23:00.000Z'),
  'between, somebody there': atRest(gapHall, '2026-11-23T05:23:00.000Z', { onDuty: deputy }),
  'hall closed': atRest(closedHall, evening),
  'hall closed, somebody still there': atRest(closedHall, evening, { onDuty: deputy }),
  'before the first hour': atRest(earlyHall, '2026-11-23T00:40:00.000Z'),
  'day of rest': atRest(restHall, '2026-11-28T02:00:00.000Z', { windowFigures: noFigures }),
  holiday: atRest(holidayHall, '2026-10-05T02:00:00.000Z', { windowFigures: noFigures }),
  'no notice tells': atRest(unknownHall, '2027-01-04T02:00:00.000Z', { windowFigures: noFigures }),
  'next opening unknown': atRest({ ...restHall, nextOpening: null }, '2026-12-31T12:00:00.000Z'),
  'served past closing time': panel({ hall: closedHall }, { at: evening }),
  'marks and pledges hidden': panel(
    { ...idle, appearance: { ...usualPanel.appearance, partyMark: 'hidden', stars: 'hidden', carousel: 'hidden' } },
    {},
  ),
  'large print': panel({ ...idle, appearance: large }, {}),
  'large print, twelve items': panel({ ...busy, appearance: large }, {}),
  'large print, two together': panel({ onDuty: together, appearance: large }, {}),
  'large print, lunch break': atLunch({ ...breaks, appearance: large }),
  'large print, longest text': panel({ ...long, appearance: large }, old),
  'state is old': panel({}, { ageMs: 70_000, link: 'down' }),
  'lunch break is old': atLunch(breaks, { ageMs: 700_000, link: 'down' }),
  'everything is old': panel({}, old),
  'twelve items': panel(busy, {}),
  'twelve items, longest scope': panel(
    { window: { ...serviceWindow, number: 'A12', items: twelveItems, scope: longWindow.scope } },
    { ageMs: 130_000, link: 'down' },
  ),
  'longest text': panel(long, {}),
  'longest text, idle': panel({ ...long, ...idle }, {}),
  'longest text, two together': panel({ ...long, onDuty: { ...longPerson, together: [longPerson] } }, old),
  'longest text, old': panel(long, old),
  English: panel({}, english),
  'English, idle': panel(idle, english),
  'English, turned by the clock': panel(
    { ...idle, appearance: { ...usualPanel.appearance, languages: 'zhEn' } },
    { sinceAsOfMs: 15_000 },
  ),
  'English, stepped away': panel({ ...idle, onDuty: awayPerson }, english),
  'English, two together': panel({ onDuty: together }, english),
  'English, nobody on duty': panel(empty, english),
  'English, lunch': atLunch({}, english),
  'English, lunch break': atLunch(breaks, english),
  'English, holiday': atRest(holidayHall, '2026-10-05T02:00:00.000Z', {}, english),
  'English, large print': panel({ ...idle, appearance: large }, english),
  'English, longest text': panel({ ...long, ...idle }, english),
  'only what is needed': bare(usualPanel),
  'nothing is known': { shown: shownOf('panel:w1', {}, {}) },
  'window unknown': panel({ ...empty, window: null, windowFigures: noFigures }, {}),
} satisfies Record<string, Sample<'panel'>>

function withoutLunch(): Partial<Facts> {
  const { lunch: _, ...rest } = { ...usualPanel, ...idle, hall: lunchHall }
  return rest
}
