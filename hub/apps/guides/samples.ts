// Every situation the guides page must look right in.
import type { Guide } from '#contract/guides/guide'
import type { ItemRow } from '#contract/guides/item'
import { commonRefusals } from '#wire/errors'
import { guideTexts } from '#wire/guide-texts'
import type { Sample } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { administrator, littleKnown, office, officeStage, supervisor } from '../office/sample-hall.ts'
import { emptyTexts, filled } from './edit.ts'
import { readForm } from './mistakes.ts'
import { longGuide, usualGuide } from './sample-guides.ts'
import type { OpenRecords, Records, StandingRow, VersionRow } from './state.ts'

export const stage = officeStage('mc-guides')

const unit = { name: '人力资源和社会保障局', nameEn: 'Social Security Bureau' }
const item = (itemId: string, name: string, nameEn: string, change: Partial<ItemRow> = {}): ItemRow => ({
  ...{ itemId, name, nameEn, unitId: 'u2', windowIds: ['w2'], words: ['交养老金', '居民养老'] },
  ...{ standing: { is: 'offered' as const }, unit, ...change },
})
const gone = {
  is: 'passedDown',
  since: '2026-01-01',
  to: { name: '柳埠街道便民服务中心', nameEn: 'Liubu Service Centre', address: '柳埠大街1号', phone: '0531-88000100' },
} as const
const validity = { version: 3, effectiveFrom: '2026-07-15', reviewDueOn: '2027-07-14' }
const nothing = { lastVersion: 3, draft: null, coming: null, published: validity, returned: null }
const standing = (itemId: string, change: Partial<StandingRow> = {}): StandingRow => ({ ...nothing, itemId, ...change })
const draft = { version: 4, author: 'lin', draftedAt: '2026-11-20T07:12:00.000Z' }

const records: Records = {
  items: [
    item('pension-join', '城乡居民养老保险参保登记', 'Joining the residents’ pension insurance'),
    item('pension-claim', '城乡居民养老保险待遇申领', 'Claiming the residents’ pension'),
    item('social-card', '社会保障卡申领', 'Social security card', { windowIds: ['w1', 'w2'] }),
    item('job-seeker', '失业登记', 'Registering as unemployed', { windowIds: [] }),
    item('low-income', '最低生活保障申请', 'Minimum living allowance', { standing: gone }),
    item('labour-dispatch', '劳务派遣经营许可', 'Labour dispatch permit'),
  ],
  standings: [
    standing('pension-join', { draft: { ...draft, review: 'wanted' } }),
    standing('pension-claim', { published: { ...validity, reviewDueOn: '2026-11-20' } }),
    standing('social-card', { coming: { ...validity, version: 4, effectiveFrom: '2026-12-01' } }),
    standing('job-seeker', {
      published: null,
      returned: { version: 3, reviewer: 'zhou', remark: '收费依据已更新', at: '2026-11-19T03:00:00.000Z' },
    }),
    standing('labour-dispatch', { draft: { ...draft, review: 'notYet' } }),
  ],
}

const version = (
  number: number,
  state: VersionRow['state'],
  guide: Guide,
  change: Partial<VersionRow> = {},
): VersionRow => ({
  ...{ itemId: 'pension-join', version: number, state, review: 'wanted', author: 'lin', guide, changed: [] },
  ...{ draftedAt: '2026-07-10T02:00:00.000Z', reviewer: 'zhou', reviewedAt: '2026-07-14T08:30:00.000Z', remark: null },
  ...{ effectiveFrom: '2026-07-15', reviewDueOn: '2027-07-14', ...change },
})
const changedGuide: Guide = {
  ...usualGuide,
  promised: { count: 1, unit: 'workingDay' },
  phone: '0531-88000002',
  materials: usualGuide.materials.slice(0, 1),
  steps: [...usualGuide.steps, { kind: 'collect', text: '三天后手机收到参保短信。', textEn: null }],
}
const unread = { reviewer: null, reviewedAt: null, effectiveFrom: null, reviewDueOn: null }
const waiting = version(4, 'draft', changedGuide, { ...unread, draftedAt: '2026-11-20T07:12:00.000Z' })
const returned = version(2, 'returned', usualGuide, {
  remark: '第二步写得太长，老人看不明白',
  effectiveFrom: null,
  reviewDueOn: null,
})
const open: OpenRecords = {
  itemId: 'pension-join',
  versions: [
    waiting,
    version(3, 'published', usualGuide),
    returned,
    version(1, 'superseded', usualGuide, { author: null }),
  ],
  changes: [
    { itemId: 'pension-join', at: '2026-11-18T01:20:00.000Z', by: 'zhou', changed: ['words'], standing: null },
    {
      itemId: 'pension-join',
      at: '2026-03-02T01:20:00.000Z',
      by: 'zhou',
      changed: ['standing'],
      standing: { is: 'offered' },
    },
    { itemId: 'pension-join', at: '2026-03-01T01:20:00.000Z', by: 'zhou', changed: ['standing'], standing: gone },
    { itemId: 'pension-join', at: '2026-01-01T01:20:00.000Z', by: null, changed: ['name', 'words'], standing: null },
  ],
}
const opened = { records, open, opened: 'pension-join' }
const texts = guideTexts(usualGuide)
const wrong = filled(
  filled(texts, { list: null, row: 0, key: 'phone' }, '请看门口'),
  { list: 'steps', row: 0, key: 'text' },
  '',
)
const readWrong = readForm(wrong)
const found = [
  {
    list: 'steps',
    row: 0,
    key: 'text',
    words: { zh: '含有个人信息（138****5678），请删除', en: 'Personal data (138****5678): please take it out' },
  },
]
const many: Records = {
  items: Array.from({ length: 120 }, (_, n) => item(`i${n}`, `办理事项第${n}号`, `Item number ${n}`)),
  standings: Array.from({ length: 120 }, (_, n) => standing(`i${n}`)),
}
const long: OpenRecords = {
  itemId: 'pension-join',
  versions: [version(2, 'draft', longGuide, unread), version(1, 'published', usualGuide)],
  changes: open.changes.map((one) => ({ ...one, by: 'x'.repeat(64) })),
}
const longRecords: Records = {
  items: [item('pension-join', longName, longName, { unit: { name: longName, nameEn: longName } })],
  standings: records.standings,
}

const blob = new File([], '办事指南.xlsx')
const counts = { items: 79, newItems: 2, changedItems: 5, guides: 11 }
const fine = { bad: [], badRows: 0, counts, isBrought: false }
const badRow = (sheet: string, row: number, column: string, zh: string) => ({
  sheet,
  row,
  column,
  words: { zh, en: zh },
})
const bad = [
  badRow('事项', 4, 'D', '大厅没有编号为“moon”的部门'),
  badRow('材料', 17, 'E', '应为 0 到 9 的整数'),
  badRow('步骤', 9, 'C', '含有个人信息（138****5678），请删除'),
  badRow('常见问题', 3, 'B', '这里是合并的单元格，请取消合并并逐格填写'),
]

export const samples = {
  usual: office({}, { records }, {}),
  'waiting for review only': office({}, { records, show: 'waiting', me: administrator }, {}),
  'nothing found': office({}, { records, search: '无此事项' }, {}),
  'not read yet': office({}, {}, {}),
  'no items yet': office({}, { records: { items: [], standings: [] } }, {}),
  'many items': office({}, { records: many }, {}),
  'an item is opened': office({}, { ...opened, open: null }, {}),
  'versions side by side': office({}, opened, {}),
  'differences only': office({}, { ...opened, onlyDifferent: 'yes' }, {}),
  'reviewed by its own author': office({}, { ...opened, me: { ...supervisor, accountId: 'lin' } }, {}),
  'a returned version is read': office({}, { ...opened, chosen: { before: null, after: 2 } }, {}),
  'due to be read again': office(
    {},
    {
      records,
      opened: 'pension-claim',
      open: {
        itemId: 'pension-claim',
        changes: [],
        versions: [version(3, 'published', usualGuide, { reviewDueOn: '2026-11-20' })],
      },
    },
    {},
  ),
  'without a guide': office({}, { ...opened, open: { ...open, versions: [] } }, {}),
  'a guide is written': office({}, { ...opened, tab: 'edit', form: texts }, {}),
  'begun empty': office({}, { ...opened, tab: 'edit', open: { ...open, versions: [] }, form: emptyTexts }, {}),
  'with mistakes': office(
    {},
    { ...opened, tab: 'edit', form: wrong, mistakes: 'mistakes' in readWrong ? readWrong.mistakes : [] },
    {},
  ),
  'with personal data': office(
    {},
    {
      ...opened,
      tab: 'edit',
      form: texts,
      mistakes: found,
      refused: { zh: '内容里有个人信息，请删除后再提交', en: 'There is personal data in the text' },
    },
    {},
  ),
  'the item itself': office({}, { ...opened, tab: 'item' }, {}),
  'an item is added': office({}, { records, newId: 'new-item', me: administrator }, {}),
  'to be passed down': office({}, { ...opened, tab: 'standing', standingTo: 'passedDown' }, {}),
  'sure to pass it down': office({}, { ...opened, tab: 'standing', standingWanted: gone }, {}),
  'to be offered again': office(
    {},
    {
      ...opened,
      opened: 'low-income',
      open: { ...open, itemId: 'low-income' },
      tab: 'standing',
      standingTo: 'offered',
    },
    {},
  ),
  'a file is checked': office({}, { records, file: { blob, report: null } }, {}),
  'a file with bad rows': office({}, { records, file: { blob, report: { ...fine, bad, badRows: 212 } } }, {}),
  'a file in order': office({}, { records, file: { blob, report: fine } }, {}),
  'a file of what is in force': office(
    {},
    { records, file: { blob, report: { ...fine, counts: { items: 79, newItems: 0, changedItems: 0, guides: 0 } } } },
    {},
  ),
  'a file is imported': office({}, { records, file: { blob, report: { ...fine, isBrought: true } } }, {}),
  history: office({}, { ...opened, tab: 'history' }, {}),
  'read by a reviewer': office(
    {},
    { ...opened, tab: 'edit', me: { accountId: 'r', role: 'reviewer', staffId: null } },
    {},
  ),
  refused: office({}, { ...opened, refused: commonRefusals.unreachable }, {}),
  'everything is old': office({}, { records }, { ageMs: 700_000, link: 'down' }),
  'longest text': office({}, { records: longRecords, open: long, opened: 'pension-join' }, {}),
  'longest text, written': office(
    {},
    { records: longRecords, open: long, opened: 'pension-join', tab: 'edit', form: guideTexts(longGuide) },
    {},
  ),
  English: office({}, opened, { language: 'en' }),
  'English, written': office({}, { ...opened, tab: 'edit', form: texts }, { language: 'en' }),
  'English, listed': office({}, { records }, { language: 'en' }),
  ...littleKnown,
} satisfies Record<string, Sample<'office'>>
