// Every situation the office page must look right in.
import { boxContract } from '#contract/office/box'
import type { FactsOf } from '#wire/index'
import type { Sample, Situation, Stage } from '../../../display/design/sample.ts'
import { sampleAt, shownOf } from '../../../display/design/sample.ts'
import { hall, longName, person } from '../../../display/design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-office',
  sizes: [
    { width: 1280, height: 800 },
    { width: 480, height: 900 },
  ],
  pointer: 'mouse',
  kind: 'page',
}

type Facts = { readonly [F in 'hall' | 'boxes' | 'people']: FactsOf<'office'>[F]['value'] }
type Boxes = Facts['boxes']

const box: Boxes['boxes'][number] = {
  boxId: 'box-1',
  name: '一号窗口盒',
  windowId: 'w1',
  isRevoked: false,
  presence: 'online',
  bootId: 'b1',
  version: '0.1.0',
  since: sampleAt,
  quarantined: 0,
}
const device: Boxes['devices'][number] = {
  deviceId: 'w1-pad',
  windowId: 'w1',
  driver: 'rs485-caller-evaluator',
  label: '五键评价器',
  capabilities: ['rate'],
  boxId: 'box-1',
  state: 'ok',
  text: '',
  since: sampleAt,
}
const member: Facts['people']['staff'][number] = { ...person, unitId: 'u1' }
const usual: Facts = {
  hall,
  boxes: {
    waiting: [{ code: '7KQM-2XHP', description: 'mingchuang-box, Raspberry Pi 4', requestedAt: sampleAt }],
    boxes: [box, { ...box, boxId: 'box-2', name: '二号窗口盒', presence: 'offline', quarantined: 3, version: null }],
    devices: [
      device,
      { ...device, deviceId: 'w1-led', label: '窗口条屏', driver: 'onbon-bx', state: 'warning', text: '回应变慢' },
      {
        ...device,
        deviceId: 'w2-pad',
        label: '五键评价器',
        boxId: 'box-2',
        state: 'fault',
        text: '串口打不开，正在重试',
      },
      { ...device, deviceId: 'w2-touch', label: '触摸屏', boxId: 'box-2', state: 'offline' },
    ],
  },
  people: {
    units: [{ unitId: 'u1', name: '行政审批服务局', nameEn: 'Administrative Approval Bureau' }],
    staff: [member, { ...member, staffId: 's2', name: '王芳', nameEn: 'Wang Fang', badge: '1002' }],
  },
}
const windows = [
  { windowId: 'w1', number: '1', windowName: '综合受理窗口', windowNameEn: 'General Services' },
  { windowId: 'w2', number: '2', windowName: '社会保险窗口', windowNameEn: 'Social Insurance' },
]
const administrator = { accountId: 'office', role: 'administrator', staffId: null }
const moving = { question: { about: 'place', boxId: 'box-1' } }
const revoking = { question: { about: 'revoke', boxId: 'box-1' } }
const revoked: Partial<Facts> = { boxes: { ...usual.boxes, boxes: [{ ...box, isRevoked: true, presence: 'offline' }] } }
const nothing: Partial<Facts> = {
  boxes: { waiting: [], boxes: [], devices: [] },
  people: { units: [], staff: [] },
}
const long: Partial<Facts> = {
  boxes: {
    waiting: [{ code: '7KQM-2XHP', description: longName, requestedAt: sampleAt }],
    boxes: [{ ...box, boxId: 'b'.repeat(64), name: longName, isRevoked: true, version: '1.0.0-'.padEnd(32, 'x') }],
    devices: [{ ...device, label: longName, driver: 'd'.repeat(64), text: `${longName}${longName}`, state: 'fault' }],
  },
}

function office(
  change: Partial<Facts>,
  page: Record<string, unknown>,
  situation: Partial<Situation>,
): Sample<'office'> {
  const facts = { ...usual, ...change }
  return {
    me: administrator,
    windows,
    ...page,
    shown: shownOf(
      'office:main',
      {
        hall: { leaseMs: 600_000, value: facts.hall },
        boxes: { leaseMs: 60_000, value: facts.boxes },
        people: { leaseMs: 60_000, value: facts.people },
      },
      situation,
    ),
  }
}

export const samples = {
  usual: office({}, {}, {}),
  empty: office(nothing, {}, {}),
  refused: office({}, { refused: boxContract.refusals['box.codeUnknown'] }, {}),
  'asks where to': office({}, moving, {}),
  'asks once more': office({}, revoking, {}),
  'no longer in use': office(revoked, {}, {}),
  'read by a supervisor': office({}, { me: { ...administrator, role: 'supervisor' } }, {}),
  'only the hall is known': { shown: shownOf('office:main', { hall: { leaseMs: 600_000, value: hall } }, {}) },
  'nothing is known': { shown: shownOf('office:main', {}, {}) },
  'everything is old': office({}, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(long, {}, {}),
  'longest text, asks where to': office(
    { boxes: { waiting: [], devices: [], boxes: [{ ...box, name: longName }] } },
    { ...moving, windows: windows.map((one) => ({ ...one, windowName: longName })) },
    {},
  ),
  'English, asks where to': office({}, moving, { language: 'en' }),
  'English, asks once more': office({}, revoking, { language: 'en' }),
  English: office({}, {}, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
