// Every situation the office page must look right in.
import { boxContract } from '#contract/office/box'
import { type Sample, type Situation, sampleAt } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { administrator, littleKnown, longStaff, type OfficeFacts, office, officeStage, windows } from './sample-hall.ts'

export const stage = officeStage('mc-office')

type Boxes = OfficeFacts['boxes']

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
const account: OfficeFacts['accounts'][number] = {
  accountId: 'zhou',
  name: '周婷',
  role: 'supervisor',
  staffId: null,
  unitId: null,
  approvesAs: ['serviceOffice', 'serviceOfficeHead'],
  isClosed: false,
}
const usual = {
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
  accounts: [
    account,
    { ...account, accountId: 'liming', name: '李明', role: 'clerk', staffId: 's1', unitId: 'u1', approvesAs: [] },
    { ...account, accountId: 'old', name: '孙蕾', role: 'leader', approvesAs: ['leader'], isClosed: true },
  ],
} satisfies Partial<OfficeFacts>
const moving = { question: { about: 'place', boxId: 'box-1' } }
const revoking = { question: { about: 'revoke', boxId: 'box-1' } }
const revoked: Partial<OfficeFacts> = {
  boxes: { ...usual.boxes, boxes: [{ ...box, isRevoked: true, presence: 'offline' }] },
}
const none: Partial<OfficeFacts> = {
  boxes: { waiting: [], boxes: [], devices: [] },
  people: { units: [], staff: [] },
  accounts: [],
}
const long: Partial<OfficeFacts> = {
  people: longStaff,
  accounts: [
    {
      ...account,
      accountId: 'a'.repeat(64),
      name: longName,
      staffId: 's1',
      unitId: 'u1',
      approvesAs: ['leader', 'unitHead', 'centreHead', 'serviceOffice', 'serviceOfficeHead'],
    },
  ],
  boxes: {
    waiting: [{ code: '7KQM-2XHP', description: longName, requestedAt: sampleAt }],
    boxes: [{ ...box, boxId: 'b'.repeat(64), name: longName, isRevoked: true, version: '1.0.0-'.padEnd(32, 'x') }],
    devices: [{ ...device, label: longName, driver: 'd'.repeat(64), text: `${longName}${longName}`, state: 'fault' }],
  },
}

function page(
  change: Partial<OfficeFacts>,
  more: Record<string, unknown>,
  situation: Partial<Situation>,
): Sample<'office'> {
  return office({ ...usual, ...change }, { me: administrator, ...more }, situation)
}

export const samples = {
  usual: page({}, {}, {}),
  empty: page(none, {}, {}),
  refused: page({}, { refused: boxContract.refusals['box.codeUnknown'] }, {}),
  'asks where to': page({}, moving, {}),
  'asks once more': page({}, revoking, {}),
  'no longer in use': page(revoked, {}, {}),
  'read by a supervisor': page({}, { me: { ...administrator, role: 'supervisor' } }, {}),
  ...littleKnown,
  'everything is old': page({}, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': page(long, {}, {}),
  'longest text, asks where to': page(
    {
      boxes: { waiting: [], devices: [], boxes: [{ ...box, name: longName }] },
      windows: windows.map((one) => ({ ...one, name: longName })),
    },
    moving,
    {},
  ),
  'English, asks where to': page({}, moving, { language: 'en' }),
  'English, asks once more': page({}, revoking, { language: 'en' }),
  English: page({}, {}, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
