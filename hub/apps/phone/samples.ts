// Every situation the visitor's phone must look right in.

import { lateContract } from '#contract/counter/late-rating'
import { ratingContract } from '#contract/counter/rating'
import type { KnownNotice } from '#contract/guides/slip'
import { appointmentContract } from '#contract/queue/appointment'
import { commonRefusals } from '#wire/errors'
import type { KnownService } from '#wire/phone'
import { type Progress, progressUnknown } from '#wire/progress'
import type { Stage } from '../../../display/design/sample.ts'
import { rebookedSlip, refusedSlip, slips } from '../../../display/design/sample-matters.ts'
import type { Queueing } from './queueing.ts'
import { noDraft, rate, type Visit } from './visit.ts'
import { ticketUnknown } from './words.ts'

export const stage: Stage = {
  tag: 'mc-phone',
  sizes: [
    { width: 390, height: 844 },
    { width: 320, height: 640 },
    { width: 820, height: 1180 },
  ],
  pointer: 'finger',
  kind: 'page',
}

const known: KnownService = {
  hall: {
    name: '南部山区政务服务中心',
    nameEn: 'Southern Mountains Government Service Centre',
    timeZone: 'Asia/Shanghai',
    supervisionPhone: '0531-88000000',
  },
  window: { number: '3', name: '企业开办', nameEn: 'Business registration' },
  number: 'A012',
  date: '2026-11-23',
  dueAt: '2026-11-30T09:00:00.000Z',
}
const { number: _number, date: _date, dueAt: _dueAt, ...knownWindow } = known
const long: KnownService = {
  ...known,
  window: {
    number: 'A128',
    name: '工程建设项目审批综合受理与不动产登记联合办理窗口',
    nameEn: 'Joint window for construction approvals and real estate registration',
  },
  number: 'JN-2026-1123-00482-BD',
}

function rating(change: Partial<Extract<Visit, { at: 'rating' }>>): { visit: Visit } {
  return { visit: { at: 'rating', known, draft: noDraft, refused: null, isSending: false, ...change } }
}

const ticket: Queueing['known']['ticket'] = {
  ...{ number: 'A012', seriesName: '社会保障', seriesNameEn: 'Social security', date: '2026-11-23' },
  ...{ state: 'waiting', takenAt: '2026-11-23T02:20:00.000Z', ahead: 12, minutes: { from: 20, to: 35 } },
  ...{ window: null, calledAt: null, times: 0, slot: null, mayGiveBack: true, ratingCode: null },
}
const window = {
  ...{ number: '1', name: '社会保障', nameEn: 'Social security' },
  ...{ place: '一楼东侧', placeEn: 'First floor, east' },
}
function noticeOf(notice: KnownNotice['notice']): { visit: Visit } {
  return { visit: { at: 'notice', known: { hall: known.hall, notice } } }
}
function progressOf(change: Partial<Progress>): { visit: Visit } {
  const about = { itemName: '城乡居民养老保险参保登记', itemNameEn: 'Joining the residents’ pension insurance' }
  const usual: Progress = {
    ...{ number: '2611200007', ...about, kind: 'promised', standing: 'handling', date: '2026-11-20' },
    ...{ dueAt: '2026-11-27T09:00:00.000Z', endedAt: null, wanted: [], timeZone: 'Asia/Shanghai' },
    window: { ...window, phone: '0531-88000001' },
  }
  return { visit: { at: 'progress', progress: { ...usual, ...change } } }
}
function queueing(change: Partial<Queueing['known']['ticket']>, more: Partial<Queueing> = {}): { visit: Visit } {
  const known = { hall: knownWindow.hall, asOf: '2026-11-23T02:32:00.000Z', ratingCode: null }
  const usual = { at: 'queueing' as const, isLost: false, isAsked: false, rebooking: null, refused: null }
  return { visit: { ...usual, known: { ...known, ticket: { ...ticket, ...change } }, ...more } }
}

const times = ['2026-11-24', '2026-11-25'].flatMap((date) =>
  [
    ['09:00', '10:00'],
    ['10:00', '11:00'],
    ['13:30', '14:30'],
  ].map(([from = '', to = '']) => ({ date, from, to })),
)
const rebooked: { visit: Visit } = {
  visit: {
    at: 'rebooked',
    known: { hall: known.hall },
    to: { accepted: true, date: '2026-11-24', from: '09:00', to: '10:00', code: '482913' },
  },
}

export const samples = {
  'a number waits': queueing({}),
  'three before it': queueing({ ahead: 3, minutes: { from: 5, to: 10 } }),
  'the next one': queueing({ ahead: 0, minutes: null, window }),
  'a number is called': queueing({ state: 'called', ahead: null, minutes: null, window, times: 2, mayGiveBack: false }),
  'called, long names': queueing({
    ...{ state: 'called', ahead: null, minutes: null, times: 1 },
    window: {
      ...long.window,
      place: '一楼大厅东侧自助服务区对面',
      placeEn: 'Opposite the self-service area, first floor, east',
    },
  }),
  'a number is served': queueing({ state: 'serving', ahead: null, minutes: null, window, mayGiveBack: false }),
  'a number is held': queueing({ state: 'onHold', ahead: null, minutes: null, window }),
  'a number was passed': queueing({ state: 'noShow', ahead: null, minutes: null, window, mayGiveBack: false }),
  'a number was given back': queueing({ state: 'cancelled', ahead: null, minutes: null, mayGiveBack: false }),
  'with a booking': queueing({ slot: { from: '2026-11-23T02:30:00.000Z', to: '2026-11-23T03:00:00.000Z' } }),
  'no connection': queueing({}, { isLost: true }),
  'really give it back': queueing({}, { isAsked: true }),
  'another time is chosen': queueing({}, { rebooking: { times, chosen: times[1] ?? null } }),
  'no time is chosen yet': queueing({ ahead: 62, minutes: null }, { rebooking: { times, chosen: null } }),
  'no time is free': queueing({}, { rebooking: { times: [], chosen: null } }),
  'that time was taken': queueing(
    {},
    { rebooking: { times, chosen: null }, refused: appointmentContract.refusals['appointment.full'] },
  ),
  'it was rebooked': rebooked,
  'rebooked in English': { ...rebooked, language: 'en' },
  'could not be given back': queueing({}, { refused: commonRefusals.unreachable }),
  'a number in English': { ...queueing({ ahead: 3 }), language: 'en' },
  'called, in English': { ...queueing({ state: 'called', ahead: null, window, times: 1 }), language: 'en' },
  usual: { visit: rate(known) },
  'a good level chosen': rating({ draft: { level: 5, tags: ['510'], writing: '' } }),
  'a bad level waits for its reason': rating({ draft: { level: 1, tags: [], writing: '' } }),
  'all reasons and a text': {
    ...rating({ draft: { level: 2, tags: ['213'], writing: '前后两次要求的材料不一样，希望一次说清。' } }),
    isMoreShown: true,
  },
  sending: rating({ draft: { level: 4, tags: [], writing: '' }, isSending: true }),
  'not saved': rating({ draft: { level: 4, tags: [], writing: '' }, refused: commonRefusals.unreachable }),
  'the time to rate is not known yet': { visit: rate({ ...known, dueAt: null, number: null }) },
  'longest text': rating({ known: long }),
  'number unknown': { visit: { at: 'gone', why: ticketUnknown } },
  'code used': { visit: { at: 'gone', why: ratingContract.refusals['rating.codeUnknown'] } },
  looking: { visit: { at: 'looking' } },
  'window code': { visit: { at: 'asking', known: knownWindow, refused: null } },
  'number not found': { visit: { at: 'asking', known: knownWindow, refused: lateContract.refusals['late.unknown'] } },
  'a word about the window': { visit: rate(knownWindow) },
  thanked: { visit: { at: 'thanked', known } },
  English: { ...rating({ draft: { level: 1, tags: ['115'], writing: '' } }), language: 'en' },
  'a notice': noticeOf(slips[0] ?? refusedSlip),
  'a notice of refusal': noticeOf(refusedSlip),
  'another time was agreed': noticeOf(rebookedSlip),
  'which matter': { visit: { at: 'matter', refused: null } },
  'no such matter': { visit: { at: 'matter', refused: progressUnknown } },
  'a matter is handled': progressOf({}),
  'papers are wanted': progressOf({
    standing: 'waiting',
    dueAt: null,
    wanted: [{ name: '结婚证复印件', by: '2026-11-25' }],
  }),
  'a matter is finished': progressOf({ standing: 'finished', endedAt: '2026-11-23T01:00:00.000Z' }),
  'a matter in English': { ...progressOf({ wanted: [{ name: '户口簿', by: null }] }), language: 'en' },
}
