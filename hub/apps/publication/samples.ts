// Every situation the publication page must look right in.
import { type ContentRow, type HandedIn, publicationContract } from '#contract/public/publication'
import { type Sample, sampleAt, shownOf } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { facts, littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'
import type { PublicationKinds } from './state.ts'

export const stage = officeStage('mc-publication')

type Desk = OfficeFacts['publicationDesk']
const waiting: Desk['publications'][number] = {
  publicationId: 'pub_1',
  title: '十一月第三周办理结果',
  kind: 'result',
  rows: 2,
  findings: 3,
  importedBy: 'lin',
  importedAt: sampleAt,
  standing: 'waiting',
  approvedBy: null,
  from: null,
  until: null,
}
const shown: Desk['publications'][number] = {
  ...waiting,
  publicationId: 'pub_2',
  title: '不动产登记收费标准',
  kind: 'fee',
  rows: 6,
  findings: 0,
  standing: 'shown',
  approvedBy: 'zhou',
  from: '2026-11-20',
  until: '2026-12-19',
}
const soon = {
  ...shown,
  publicationId: 'pub_3',
  title: '冬季供暖办事提示',
  kind: 'notice',
  standing: 'approved',
  from: '2026-11-30',
} as const
const withdrawal: Desk['withdrawals'][number] = {
  publicationId: 'pub_4',
  title: '十一月第二周办理结果',
  kind: 'result',
  withdrawnAt: sampleAt,
  why: 'hand',
  remark: '申请人来电更正',
  by: 'zhou',
  awaited: [
    { key: 'board:east', isLit: true },
    { key: 'board:upstairs', isLit: false },
  ],
  receipts: [{ key: 'board:main', at: sampleAt }],
}
const over: Desk['withdrawals'][number] = {
  ...withdrawal,
  publicationId: 'pub_5',
  title: '十月评价统计',
  why: 'time',
  remark: null,
  awaited: [],
}
const publicationDesk: Desk = { publications: [waiting, shown, soon], withdrawals: [withdrawal, over] }
const bulletinDesk: OfficeFacts['bulletinDesk'] = [
  {
    bulletinId: 'bul_1',
    zh: '今天下午三点网络检修，约二十分钟不能缴费',
    en: 'No payments for about 20 minutes from 15:00: network maintenance',
    from: sampleAt,
    to: '2026-11-23T07:30:00.000Z',
    boards: [],
    postedBy: 'zhou',
    standing: 'shown',
  },
  {
    bulletinId: 'bul_2',
    zh: '周五下午学习时间，三号窗口暂停',
    en: null,
    from: '2026-11-27T05:30:00.000Z',
    to: '2026-11-27T09:00:00.000Z',
    boards: ['main', 'east'],
    postedBy: 'zhou',
    standing: 'coming',
  },
]

const opened: ContentRow = {
  publicationId: 'pub_1',
  title: '十一月第三周办理结果',
  content: {
    kind: 'result',
    rows: [
      {
        project: '食品经营许可（联系电话138****5678）',
        applicant: '济南市历城区张*小吃店',
        applicationNumber: '2026112000017',
        completedOn: '2026-11-20',
        outcome: '准予许可',
      },
      {
        project: '个体工商户注销登记',
        applicant: '欧阳**',
        applicationNumber: '2026112000021',
        completedOn: '2026-11-20',
        outcome: '核准',
      },
    ],
  },
  places: [
    { row: 0, column: 'project', from: 11, to: 22, kind: 'mobile' },
    { row: 0, column: 'applicant', from: 6, to: 8, kind: 'name' },
    { row: 1, column: 'applicant', from: 0, to: 4, kind: 'name' },
  ],
}
const original: HandedIn = {
  title: '十一月第三周办理结果',
  content: {
    kind: 'result',
    rows: [
      {
        project: '食品经营许可（联系电话13812345678）',
        applicant: '济南市历城区张三小吃店',
        applicationNumber: '2026112000017',
        completedOn: '2026-11-20',
        outcome: '准予许可',
      },
      {
        project: '个体工商户注销登记',
        applicant: '欧阳雪峰',
        applicationNumber: '2026112000021',
        completedOn: '2026-11-20',
        outcome: '核准',
      },
    ],
  },
}
const problems = [
  { line: 4, column: '申请人', what: '没有填写' },
  { line: 7, column: '办结时间', what: '不是有效日期，应写成 2026-11-23 这样' },
  { line: 12, column: '办理结果', what: '内容过长，最多 60 个字' },
]
const usual = { publicationDesk, bulletinDesk }
const longRows = opened.content.rows.map((row) => ({ ...row, project: longName.repeat(4), outcome: longName }))
const long: Partial<OfficeFacts> = {
  publicationDesk: {
    publications: [waiting, shown].map((one) => ({ ...one, title: longName.repeat(2), importedBy: 'x'.repeat(64) })),
    withdrawals: [
      {
        ...withdrawal,
        title: longName.repeat(2),
        remark: longName.repeat(3),
        awaited: [{ key: `board:${'x'.repeat(64)}`, isLit: false }],
      },
    ],
  },
  bulletinDesk: bulletinDesk.map((one) => ({
    ...one,
    zh: '字'.repeat(80),
    en: 'Longword'.repeat(25),
    boards: ['x'.repeat(64)],
  })),
}

/** What a clerk sees, whose own import waits. */
function clerk(): Sample<PublicationKinds> {
  const { hall } = facts
  const values = Object.entries({ hall, publicationDesk, bulletinDesk })
  const shownFacts = Object.fromEntries(values.map(([name, value]) => [name, { leaseMs: 60_000, value }]))
  return {
    me: { accountId: 'lin', role: 'clerk', staffId: 's1' },
    opened,
    shown: shownOf('frontDesk:main', shownFacts, {}),
  }
}

export const samples: Record<string, Sample<PublicationKinds>> = {
  usual: office(usual, {}, {}),
  'one is reviewed': office(usual, { opened }, {}),
  'beside what was written': office(usual, { opened, original }, {}),
  'a clerk’s own import': clerk(),
  'rows are not right': office(usual, { problems, refused: publicationContract.refusals['publication.badRows'] }, {}),
  'one is withdrawn': office(usual, { withdrawing: 'pub_2' }, {}),
  'read by a leader': office(usual, { me: { accountId: 'l', role: 'leader', staffId: null } }, {}),
  empty: office({}, {}, {}),
  ...littleKnown,
  'everything is old': office(usual, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office(
    long,
    { opened: { ...opened, content: { kind: 'result', rows: longRows }, places: [] }, withdrawing: 'pub_2', problems },
    {},
  ),
  English: office(usual, { opened, original }, { language: 'en' }),
}
