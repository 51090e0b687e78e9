// Every situation the morning sheet must look right in.

import { watchContract } from '#contract/counter/watch'
import { type Sample, sampleAt } from '../../../display/design/sample.ts'
import { earlyHall, longName, unknownHall } from '../../../display/design/sample-people.ts'
import { facts, littleKnown, type OfficeFacts, office, officeStage, windows } from '../office/sample-hall.ts'

export const stage = officeStage('mc-morning')

type Window = OfficeFacts['windows'][number]
const [first, second, third] = windows as [Window, Window, Window]
const empty = { present: [], emptySince: '2026-11-23T02:17:00.000Z' }
const alerted: Window = {
  ...second,
  ...empty,
  alertedAt: '2026-11-23T02:20:00.000Z',
  posted: second.posted.map((one) => ({ ...one, isOnLeave: one.role === 'A' })),
}
const justEmpty: Window = { ...third, ...empty, emptySince: '2026-11-23T02:31:00.000Z' }
const silenced: Window = {
  ...alerted,
  windowId: 'w4',
  number: '4',
  name: '税务窗口',
  posted: [],
  silenced: { remark: '停电检修，已贴告示', until: '2026-11-23T03:30:00.000Z', by: '周婷' },
}

const leave: OfficeFacts['leaves'][number] = {
  leaveId: 'l1',
  staffId: 's3',
  deputy: 's2',
  from: '2026-11-23T01:00:00.000Z',
  to: '2026-11-23T04:00:00.000Z',
  span: 'halfDay',
  needs: ['serviceOfficeHead'],
  standing: 'approved',
  name: '张伟',
  deputyName: '王芳',
  approvedBy: ['serviceOfficeHead'],
}
const task: OfficeFacts['tasks'][number] = {
  taskId: 't1',
  kind: 'standIn',
  windowId: 'w2',
  about: null,
  to: 's2',
  remark: null,
  askedBy: '周婷',
  askedAt: '2026-11-23T02:25:00.000Z',
  promisedAt: null,
  windowNumber: '2',
  aboutName: null,
  toName: '王芳',
}
const busy: Partial<OfficeFacts> = {
  windows: [first, alerted, justEmpty, silenced],
  leaves: [
    leave,
    { ...leave, leaveId: 'l2', to: '2026-11-25T09:00:00.000Z', name: '孙蕾', deputyName: '赵敏' },
    { ...leave, leaveId: 'l3', standing: 'asked' },
  ],
  glasses: [
    ...facts.glasses,
    { key: 'panel:w3', windowNumber: '3', state: 'dark', since: sampleAt },
    { key: 'terminal:w2', windowNumber: '2', state: 'never', since: null },
  ],
  boxes: {
    waiting: [],
    boxes: [
      {
        boxId: 'box-2',
        name: '二号窗口盒',
        windowId: 'w2',
        isRevoked: false,
        presence: 'offline',
        bootId: null,
        version: null,
        since: sampleAt,
        quarantined: 0,
      },
      {
        boxId: 'box-1',
        name: '一号窗口盒',
        windowId: 'w1',
        isRevoked: false,
        presence: 'online',
        bootId: 'b',
        version: '0.1.0',
        since: sampleAt,
        quarantined: 0,
      },
    ],
    devices: [
      {
        deviceId: 'd1',
        windowId: 'w1',
        driver: 'onbon',
        label: '窗口条屏',
        capabilities: ['sign'],
        boxId: 'box-1',
        state: 'fault',
        text: '串口打不开，正在重试',
        since: sampleAt,
      },
    ],
  },
  tasks: [
    task,
    { ...task, taskId: 't2', kind: 'help', to: null, toName: null, windowNumber: '1', remark: '老人需要帮忙填表' },
  ],
  lunchPlans: [
    {
      ...(facts.lunchPlans[0] as OfficeFacts['lunchPlans'][number]),
      substitutions: [{ fromName: '孙蕾', toName: '陈静', remark: '孙蕾外出培训', at: sampleAt }],
    },
  ],
  overtime: [
    {
      windowId: 'w1',
      number: '1',
      staffId: 's1',
      name: '李明',
      services: 3,
      firstAt: '2026-11-22T09:05:00.000Z',
      lastAt: '2026-11-22T09:40:00.000Z',
    },
  ],
  calendar: { ...facts.calendar, missingYear: 2027 },
}
const long: Partial<OfficeFacts> = {
  windows: [
    {
      ...alerted,
      number: 'A128',
      name: longName,
      unitName: longName,
      posted: alerted.posted.map((one) => ({ ...one, name: longName, isOnLeave: false })),
      silenced: { remark: longName.repeat(3), until: '2026-11-23T03:30:00.000Z', by: longName },
    },
  ],
  leaves: [{ ...leave, name: longName, deputyName: longName }],
  tasks: [{ ...task, remark: longName.repeat(3), aboutName: longName, toName: longName, askedBy: longName }],
  lunchPlans: [
    {
      date: '2026-11-23',
      staffId: 's4',
      name: longName,
      windowIds: Array.from({ length: 40 }, (_, n) => `w${n}`),
      substitutions: [{ fromName: longName, toName: longName, remark: longName.repeat(3), at: sampleAt }],
    },
  ],
  boxes: {
    waiting: [],
    devices: [],
    boxes: [
      {
        boxId: 'b',
        name: longName,
        windowId: null,
        isRevoked: false,
        presence: 'offline',
        bootId: null,
        version: null,
        since: sampleAt,
        quarantined: 0,
      },
    ],
  },
  overtime: [
    {
      windowId: 'w1',
      number: 'A128',
      staffId: 's1',
      name: longName,
      services: 128,
      firstAt: sampleAt,
      lastAt: sampleAt,
    },
  ],
}
const early: Window[] = windows.map((one) => ({
  ...one,
  expected: 'closed',
  present: one.windowId === 'w1' ? one.present : [],
}))

export const samples = {
  usual: office({}, {}, {}),
  'a bad morning': office(busy, {}, {}),
  'an alert is being silenced': office(busy, { silencing: 'w2' }, {}),
  'before the doors open': office({ hall: earlyHall, windows: early }, {}, { at: '2026-11-23T00:40:00.000Z' }),
  'before the doors open, everybody here': office(
    { hall: earlyHall, windows: [{ ...first, expected: 'closed' }] },
    {},
    { at: '2026-11-23T00:50:00.000Z' },
  ),
  'nobody knows whether today is worked': office({ hall: unknownHall, windows: [], lunchPlans: [] }, {}, {}),
  empty: office({ windows: [], glasses: [], lunchPlans: [] }, {}, {}),
  refused: office(busy, { refused: watchContract.refusals['watch.onLeave'] }, {}),
  'read by a reviewer': office(busy, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office(busy, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(long, {}, {}),
  English: office(busy, {}, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
