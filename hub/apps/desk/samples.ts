// Every situation the clerk's bar must look right in.
import { accountContract } from '#contract/office/account'
import { commonRefusal, commonRefusals } from '#wire/errors'
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../../display/design/sample.ts'
import { sampleAt, shownOf } from '../../../display/design/sample.ts'
import {
  deputy,
  hall,
  longName,
  longPerson,
  longWindow,
  person,
  serviceWindow,
} from '../../../display/design/sample-people.ts'

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

type Facts = { readonly [F in keyof FactsOf<'desk'>]: FactsOf<'desk'>[F]['value'] }
type Last = NonNullable<Facts['lastService']>
type Offer = NonNullable<Facts['handover']>
type Task = Facts['tasks'][number]

/** An instant so many seconds after the moment of the samples. */
const at = (seconds: number) => new Date(Date.parse(sampleAt) + seconds * 1000).toISOString()

const li = { ...person, away: null, together: [] }
const wang = { ...deputy, away: null, together: [] }
const here = { name: person.name, role: 'A', busyAt: null, isOnLeave: false, isHere: true, staffId: 's1' } as const
const standIn = { name: deputy.name, role: 'B', busyAt: null, isOnLeave: false, isHere: false, staffId: 's2' } as const
const usual: Facts = {
  hall,
  window: serviceWindow,
  onDuty: li,
  activity: { activity: 'idle', number: null },
  windowFigures: {
    counts: { verySatisfied: 21, satisfied: 6, basicallySatisfied: 1, dissatisfied: 1, veryDissatisfied: 0 },
    ratings: 29,
    due: 34,
    satisfied: 28,
  },
  team: [here, standIn],
  handover: null,
  badge: null,
  lastService: null,
  tasks: [],
  lunch: {
    from: '12:00',
    to: '13:20',
    place: '一楼前台',
    placeEn: 'First-floor front desk',
    person: deputy,
    windowIds: [],
  },
}
const leasesMs: Readonly<Record<keyof Facts, number>> = {
  hall: 600_000,
  window: 86_400_000,
  onDuty: 120_000,
  activity: 60_000,
  windowFigures: 300_000,
  team: 60_000,
  handover: 30_000,
  badge: 30_000,
  lastService: 60_000,
  tasks: 60_000,
  lunch: 600_000,
}
const me = { accountId: 'li', role: 'clerk', staffId: 's1' }
const last: Last = {
  serviceId: 'srv_1',
  number: 'A012',
  matterNumber: '2026112300017',
  finishedAt: at(-2),
  undoUntil: at(58),
  rating: 'asking',
  mayInvite: false,
}
const offer: Offer = {
  handoverId: 'ho_1',
  windowId: 'w1',
  from: { staffId: 's1', name: person.name, nameEn: person.nameEn },
  to: { staffId: 's2', name: deputy.name, nameEn: deputy.nameEn },
  checklist: { seal: 'handed', papers: 'handed', files: 'none', remark: null },
  offeredAt: at(-8),
  expiresAt: at(292),
}
const toWindow: Task = {
  taskId: 't1',
  kind: 'standIn',
  windowId: 'w3',
  windowNumber: '5',
  about: 's4',
  aboutName: '刘洋',
  to: 's1',
  toName: person.name,
  remark: null,
  askedBy: '前台 周婷',
  askedAt: at(-60),
  promisedAt: null,
}
const help: Task = {
  ...toWindow,
  taskId: 't2',
  kind: 'help',
  to: null,
  toName: null,
  windowId: 'w1',
  remark: '一位老人需要帮忙填写表格',
}
const pair: Partial<Facts> = {
  onDuty: { ...li, together: [wang] },
  team: [here, { ...standIn, isHere: true }],
}
const serving = { activity: 'serving', number: 'A012' } as const
const english = { language: 'en' } as const

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

const longTeam: Facts['team'] = [
  { ...here, name: longPerson.name },
  { ...standIn, name: longPerson.name, busyAt: 'A128' },
]
const longest: Partial<Facts> = {
  window: longWindow,
  onDuty: { ...longPerson, away: null, together: [] },
  team: longTeam,
}

export const samples = {
  usual: desk({}, {}, {}),
  serving: desk({ activity: serving }, { matterNumber: '2026112300018' }, {}),
  'being asked, can be undone': desk({ activity: { activity: 'rating', number: 'A012' }, lastService: last }, {}, {}),
  'rating pending, can be undone and asked again': desk(
    { lastService: { ...last, undoUntil: at(19), rating: 'pending', mayInvite: true } },
    {},
    {},
  ),
  'rating over': desk({ lastService: { ...last, undoUntil: null, rating: 'over' } }, {}, {}),
  away: desk({ onDuty: { ...li, away: { since: at(-60), until: at(540) } } }, {}, {}),
  'away too long': desk({ onDuty: { ...li, away: { since: at(-900), until: at(-300) } } }, {}, {}),
  'going away': desk({}, { sheet: 'away' }, {}),
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
