// Every situation the opening roll call must look right in.
import { rollCallContract } from '#contract/office/roll-call'
import { type Sample, sampleAt } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-roll-call')

type Call = NonNullable<OfficeFacts['rollCall']>
type Device = Call['answers'][number]['devices'][number]
const device = (label: string, state: Device['state'], text: string, windowId: string | null = 'w1'): Device => ({
  deviceId: `${label}-${windowId}`,
  label,
  windowId,
  capabilities: [],
  state,
  text,
  keySeenAt: null,
})
const answers: Call['answers'] = [
  {
    boxId: 'box-w1',
    at: sampleAt,
    net: { heard: 2, neighbours: 2 },
    devices: [
      device('条屏', 'ok', '已发送 42 帧'),
      { ...device('评价器', 'ok', ''), capabilities: ['rate', 'call'], keySeenAt: sampleAt },
      { ...device('读卡器', 'ok', ''), capabilities: ['identify'] },
      device('打印机', 'warning', '纸将用完', 'w2'),
    ],
  },
  {
    boxId: 'hall-speaker',
    at: sampleAt,
    net: { heard: 1, neighbours: 2 },
    devices: [
      device('大厅音箱', 'ok', '已播放测试语，请到场听', null),
      device('叫号器', 'offline', '设备未连接', 'w3'),
    ],
  },
]
const call: Call = { rollCallId: 'roll_1', at: sampleAt, by: '周婷', answers, silent: ['3号窗口盒'], signed: null }
const signed = { by: '周婷', at: sampleAt, remark: '3号窗口盒未开机，已通知信息科' }

export const samples = {
  usual: office({ rollCall: call }, {}, {}),
  'nobody has called yet': office({}, {}, {}),
  'all have answered': office({ rollCall: { ...call, silent: [] } }, {}, {}),
  signed: office({ rollCall: { ...call, signed } }, { done: { zh: words.zh.done, en: words.en.done } }, {}),
  refused: office({ rollCall: call }, { refused: rollCallContract.refusals['roll.signed'] }, {}),
  'read by a reviewer': office({ rollCall: call }, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office({ rollCall: call }, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(
    {
      rollCall: {
        ...call,
        by: longName,
        silent: Array(6).fill(longName),
        answers: answers.map((one) => ({
          ...one,
          devices: one.devices.map((known) => ({ ...known, label: longName, text: longName.repeat(3) })),
        })),
      },
    },
    {},
    {},
  ),
  English: office({ rollCall: call }, {}, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
