// Every situation the clerk's bar must look right in.

import { matterContract } from '#contract/guides/matter'
import { accountContract } from '#contract/office/account'
import { ticketContract } from '#contract/queue/ticket'
import { commonRefusal, commonRefusals } from '#wire/errors'
import type { Sample, Situation, Stage } from '../../../display/design/sample.ts'
import { shownOf } from '../../../display/design/sample.ts'
import { emergencies } from '../../../display/design/sample-facts.ts'
import { consultations, matters, questions, sampleCatalogue, slips } from '../../../display/design/sample-matters.ts'
import { hall, longName, longNameEn } from '../../../display/design/sample-people.ts'
import {
  aside,
  at,
  called,
  calls,
  english,
  type Facts,
  help,
  here,
  last,
  leasesMs,
  li,
  longest,
  longestLine,
  me,
  offer,
  ownLeave,
  pair,
  serving,
  standIn,
  toWindow,
  twoSeries,
  usual,
  wang,
} from './sample-facts.ts'

export const stage: Stage = {
  tag: 'mc-desk',
  sizes: [
    { width: 1280, height: 112 },
    { width: 1280, height: 800 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

const nursingRoom: Facts['facilities'][number] = {
  ...{ facilityId: 'nursing-room', kind: 'nursingRoom', name: '母婴室', nameEn: 'Nursing room', place: '一楼' },
  ...{ placeEn: 'First floor', state: 'inUse', since: null, hoursToday: '09:00–17:00' },
}

function desk(change: Partial<Facts>, page: Record<string, unknown>, situation: Partial<Situation>): Sample<'desk'> {
  const facts = Object.entries({ ...usual, ...change }).map(([name, value]) => [
    name,
    { leaseMs: leasesMs[name as keyof Facts], value },
  ])
  return { me, ...page, shown: shownOf('desk:w1', Object.fromEntries(facts), situation) }
}

/** The page before anybody has signed in to it. */
function entrance(page: Record<string, unknown>, code: 'notSignedIn' | 'notAllowed'): Sample<'desk'> {
  const { shown } = desk({}, {}, {})
  return { ...page, shown: { ...shown, seen: null, link: { at: 'refused', refusal: commonRefusal(code, {}) } } }
}

const withMatters: Partial<Facts> = { matters, slips, questions, consultations }
const chosen = (kind: string | null): Record<string, unknown> => ({
  matterPage: { catalogue: sampleCatalogue, itemId: 'permit', kind, revealed: null },
})
const shownPhone = { questionId: 'qst_1', name: '孙女士', phone: '138 0000 0000' }

export const samples = {
  usual: desk({}, {}, {}),
  'the nursing room is in use': desk({ facilities: [nursingRoom] }, {}, {}),
  'rooms with long names': desk(
    { facilities: [nursingRoom, { ...nursingRoom, name: longName, nameEn: longNameEn }] },
    {},
    {},
  ),
  'matters, notices, questions': desk(withMatters, { sheet: 'matter' }, {}),
  'no matter yet': desk({}, { sheet: 'matter' }, {}),
  'a matter is accepted': desk(withMatters, { sheet: 'accept', ...chosen('promised') }, {}),
  'a joint matter is accepted': desk(withMatters, { sheet: 'accept', ...chosen('joint') }, {}),
  'no items to choose from': desk({}, { sheet: 'accept' }, {}),
  'what is missing': desk(withMatters, { sheet: 'notice', ...chosen('incomplete') }, {}),
  'a refusal': desk(withMatters, { sheet: 'notice', ...chosen('refused') }, {}),
  'another time': desk(withMatters, { sheet: 'notice', ...chosen('rebooked') }, {}),
  'open matters': desk(withMatters, { sheet: 'running' }, {}),
  'no open matters': desk({}, { sheet: 'running' }, {}),
  'a matter that cannot be finished': desk(
    withMatters,
    { sheet: 'running', refused: matterContract.refusals['matter.papersOpen'] },
    {},
  ),
  'a question is asked': desk(withMatters, { sheet: 'question' }, {}),
  'somebody was consulted': desk(withMatters, { sheet: 'consult' }, {}),
  'a question whose phone is shown': desk(
    withMatters,
    { sheet: 'question', matterPage: { catalogue: null, itemId: null, kind: null, revealed: shownPhone } },
    {},
  ),
  'open matters in English': desk(withMatters, { sheet: 'running' }, english),
  'an emergency': desk({ emergency: emergencies.fire }, {}, {}),
  'a drill': desk({ emergency: emergencies.drill }, {}, {}),
  serving: desk({ activity: serving }, { matterNumber: '2026112300018' }, {}),
  'being asked, can be undone': desk({ activity: { activity: 'rating', number: 'A012' }, lastService: last }, {}, {}),
  'rating pending, can be undone and asked again': desk(
    { lastService: { ...last, undoUntil: at(19), rating: 'pending', mayInvite: true } },
    {},
    {},
  ),
  'rating over': desk({ lastService: { ...last, undoUntil: null, rating: 'over' } }, {}, {}),
  'queue: next is waiting': desk(calls({}), {}, {}),
  'queue: a number is typed': desk(calls(aside), { number: 'A007' }, {}),
  'queue: called just now': desk(calls({ current: called }), { isResting: true }, {}),
  'queue: called three times': desk(
    calls({ current: { ...called, times: 3, mayRecallAt: at(-2), mayMiss: true } }),
    {},
    {},
  ),
  'queue: being served': desk({ ...calls({ current: { ...called, state: 'serving' } }), activity: serving }, {}, {}),
  'queue: served, can be undone': desk({ ...calls(aside), lastService: last }, {}, {}),
  'queue: nobody waits': desk(calls({ waiting: 0, next: [] }), {}, {}),
  'queue: nobody on duty': desk({ ...calls({}), onDuty: null }, {}, {}),
  'queue: away': desk({ ...calls({}), onDuty: { ...li, away: { since: at(-60), until: at(540) } } }, {}, {}),
  'queue: calling a number': desk(calls(aside), { sheet: 'queue' }, {}),
  'queue: sending on': desk(calls({ current: { ...called, state: 'serving' } }), { sheet: 'transfer' }, {}),
  'queue: leaving the window': desk(calls({}), { sheet: 'duty' }, {}),
  'queue: refused': desk(calls({}), { refused: ticketContract.refusals['ticket.busy'] }, {}),
  'queue: everything is old': desk(calls({ current: called }), {}, { ageMs: 700_000, link: 'down' }),
  'queue: longest text': desk({ ...longest, ...calls(longestLine) }, {}, {}),
  'queue: longest text, calling a number': desk({ ...longest, ...calls(longestLine) }, { sheet: 'queue' }, {}),
  'queue: longest text, sending on': desk(
    {
      ...longest,
      ...calls({ ...longestLine, current: { ...called, number: 'AB128', state: 'serving' } }),
      series: { ...twoSeries, series: twoSeries.series.map((one) => ({ ...one, name: longName })) },
    },
    { sheet: 'transfer' },
    {},
  ),
  'queue: English': desk(calls({ current: called }), {}, english),
  'queue: English, calling a number': desk(calls(aside), { sheet: 'queue' }, english),
  'queue: English, sending on': desk(calls({ current: called }), { sheet: 'transfer' }, english),
  away: desk({ onDuty: { ...li, away: { since: at(-60), until: at(540) } } }, {}, {}),
  'away too long': desk({ onDuty: { ...li, away: { since: at(-900), until: at(-300) } } }, {}, {}),
  'going away': desk({}, { sheet: 'away' }, {}),
  'going away, with leaves asked for': desk(
    {
      ownLeaves: [ownLeave, { ...ownLeave, leaveId: 'l2', to: '2026-11-26T09:00:00.000Z', standing: 'refused' }],
    },
    { sheet: 'away' },
    {},
  ),
  'nobody on duty': desk({ onDuty: null, team: [{ ...here, isHere: false }, standIn] }, {}, {}),
  'leaving the window': desk({}, { sheet: 'duty' }, {}),
  'somebody else on duty': desk(
    {
      onDuty: wang,
      team: [
        { ...here, isHere: false },
        { ...standIn, isHere: true },
      ],
    },
    {},
    {},
  ),
  'taking over from somebody else': desk(
    {
      onDuty: wang,
      team: [
        { ...here, isHere: false },
        { ...standIn, isHere: true },
      ],
    },
    { sheet: 'duty' },
    {},
  ),
  'handing over': desk({}, { sheet: 'handover' }, {}),
  'handing over, one on leave, one at another window': desk(
    { team: [here, { ...standIn, isOnLeave: true }, { ...standIn, staffId: 's7', name: '孙磊', busyAt: '2' }] },
    { sheet: 'handover' },
    {},
  ),
  'hand-over waits for B': desk({ handover: offer, badge: { known: 'yes', at: at(-8) } }, {}, {}),
  'hand-over waits for anybody': desk(
    { handover: { ...offer, to: null, checklist: { ...offer.checklist, remark: '两枚印章，钥匙一把' } } },
    {},
    {},
  ),
  'hand-over was put aside': desk({ handover: offer, activity: serving }, { folded: 'ho_1' }, {}),
  joint: desk({ ...pair, activity: serving }, {}, {}),
  'joint, the deputy handles it': desk({ ...pair, activity: serving }, { handler: 's2' }, {}),
  joining: desk({}, { sheet: 'join' }, {}),
  'a window needs a stand-in': desk({ tasks: [toWindow], activity: serving }, {}, {}),
  'a stand-in is promised': desk({ tasks: [{ ...toWindow, promisedAt: at(-20) }], activity: serving }, {}, {}),
  'a promised stand-in is answered': desk({ tasks: [{ ...toWindow, promisedAt: at(-20) }] }, { sheet: 'tasks' }, {}),
  'answering two tasks': desk({ tasks: [help, toWindow] }, { sheet: 'tasks' }, {}),
  'badge read': desk({ badge: { known: 'yes', at: at(-2) } }, {}, {}),
  'badge unknown': desk({ badge: { known: 'no', at: at(-2) } }, {}, {}),
  'card registered': desk({ badge: { known: 'enrolled', at: at(-2) } }, {}, {}),
  'lunch, this window rests': desk({ hall: { ...hall, phase: 'lunch' } }, {}, {}),
  'after hours': desk({ hall: { ...hall, phase: 'closed' }, onDuty: null }, {}, {}),
  'signed out': entrance({ me: null }, 'notSignedIn'),
  'signed out, wrong PIN': entrance({ me: null, refused: accountContract.refusals['account.pinWrong'] }, 'notSignedIn'),
  'signed in without a place at a desk': entrance(
    { me: { accountId: 'r', role: 'reviewer', staffId: null } },
    'notAllowed',
  ),
  'a screen of the demo': entrance({ me: null }, 'notAllowed'),
  'other sign-in': desk({}, { sheet: 'pin' }, {}),
  refused: desk({}, { refused: commonRefusals.stopping }, {}),
  'refused in a sheet': desk({ handover: offer }, { refused: accountContract.refusals['account.pinWrong'] }, {}),
  'everything is old': desk({ activity: serving }, {}, { ageMs: 700_000, link: 'down' }),
  'only the hall is known': { me, shown: shownOf('desk:w1', { hall: { leaseMs: 600_000, value: hall } }, {}) },
  'nothing is known': { me, shown: shownOf('desk:w1', {}, {}) },
  'longest text': desk({ ...longest, tasks: [{ ...help, remark: `${longName}${longName}${longName}` }] }, {}, {}),
  'longest text, handing over': desk(longest, { sheet: 'handover' }, {}),
  'longest text, tasks': desk(
    { ...longest, tasks: [{ ...help, remark: `${longName}${longName}${longName}` }] },
    { sheet: 'tasks' },
    {},
  ),
  English: desk({ activity: serving, lastService: last }, {}, english),
  'English, handing over': desk({}, { sheet: 'handover' }, english),
  'English, hand-over waits': desk({ handover: offer }, {}, english),
  'English, longest text': desk(longest, {}, english),
} satisfies Record<string, Sample<'desk'>>
