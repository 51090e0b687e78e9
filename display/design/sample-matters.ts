// What matters, notices and first-asked questions have to show in samples of any screen; invented, and nobody's name.

import type { Catalogue } from '#contract/guides/catalogue'
import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'

type Value<K extends ViewKind, F extends keyof FactsOf<K>> = FactsOf<K>[F] extends { value: infer V } ? V : never
type Line = Value<'desk', 'matters'>[number]

const at = (time: string) => `${time}.000Z`

const pension: Line = {
  number: '2611230007',
  kind: 'promised',
  itemId: 'pension',
  itemName: '城乡居民养老保险参保登记',
  windowId: 'w1',
  windowNumber: '3',
  openedAt: at('2026-11-20T02:10:00'),
  date: '2026-11-20',
  hands: { amberAt: at('2026-11-25T09:00:00'), dueAt: at('2026-11-26T09:00:00') },
  light: 'green',
  missing: [],
  gaps: [
    {
      name: '结婚证复印件',
      by: '2026-11-25',
      hands: { amberAt: null, dueAt: at('2026-11-25T09:00:00') },
      arrivedAt: null,
    },
  ],
  parts: [],
  staffName: '李明',
  role: 'A',
  isPaused: false,
}
const permit: Line = {
  ...pension,
  number: '2611230011',
  kind: 'joint',
  itemId: 'permit',
  itemName: '餐饮服务单位开办联合办理',
  hands: { amberAt: at('2026-11-20T09:00:00'), dueAt: at('2026-11-23T09:00:00') },
  light: 'amber',
  gaps: [],
  parts: [
    { unitId: 'health', askedAt: at('2026-11-20T03:00:00'), answeredAt: null, answer: null },
    { unitId: 'market', askedAt: at('2026-11-20T03:00:00'), answeredAt: at('2026-11-21T03:00:00'), answer: '同意' },
  ],
  role: 'B',
  staffName: '王芳',
}
const late: Line = {
  ...pension,
  number: '2611180002',
  kind: 'onTheSpot',
  itemName: '社会保险个人权益记录单打印',
  date: '2026-11-18',
  openedAt: at('2026-11-18T02:00:00'),
  hands: { amberAt: at('2026-11-18T08:00:00'), dueAt: at('2026-11-18T09:00:00') },
  light: 'red',
  gaps: [],
}
const still: Line = {
  ...pension,
  number: '2611230015',
  kind: 'toBeCompleted',
  itemName: '个体工商户设立登记',
  hands: { amberAt: null, dueAt: null },
  light: 'still',
  missing: ['经营场所使用证明', '经营者身份证复印件'],
  gaps: [],
}
const halted: Line = { ...pension, number: '2611200003', hands: still.hands, light: 'still', gaps: [], isPaused: true }

export const matters = [late, permit, pension, still, halted]
export const matterAlerts: Value<'office', 'matterAlerts'> = { open: 37, still: 4, amber: [permit], red: [late] }

export const questions: Value<'desk', 'questions'> = [
  {
    questionId: 'qst_1',
    windowId: 'w1',
    windowNumber: '3',
    itemId: 'pension',
    itemName: '城乡居民养老保险参保登记',
    text: '在外省缴过的年限能不能合并计算',
    staffId: 's1',
    staffName: '李明',
    askedAt: at('2026-11-23T01:20:00'),
    date: '2026-11-23',
    dueAt: at('2026-11-23T09:00:00'),
    tries: 1,
  },
]
export const consultations: Value<'desk', 'consultations'> = [
  {
    consultationId: 'con_1',
    questionId: 'qst_1',
    itemId: 'pension',
    itemName: '城乡居民养老保险参保登记',
    windowId: 'w1',
    topic: '两地重复参保如何认定',
    asked: '区社保中心业务科',
    answer: '以待遇领取地为准，另一地的个人账户可以申请退还',
    staffId: 's1',
    staffName: '李明',
    at: at('2026-11-23T01:40:00'),
    date: '2026-11-23',
  },
]

export const slips: Value<'desk', 'slips'> = [
  {
    slipId: 'ntc_9k2m4x7q0r5t8v1w',
    number: 'G2611230004',
    kinds: ['incomplete', 'promised'],
    itemId: 'permit',
    itemName: '食品经营许可（餐饮服务）新办',
    unitName: '行政审批服务局',
    windowId: 'w1',
    windowNumber: '3',
    phone: '0531-88000001',
    matterNumber: '2611230015',
    missing: [
      { name: '食品经营许可申请书', note: '签字处要盖章', by: null },
      { name: '与食品经营相适应的设施布局图', note: null, by: null },
      { name: '从业人员健康证明', note: null, by: '2026-11-30' },
    ],
    words: '材料补齐后，安排人员到店里看现场，请留人等候。',
    refusal: null,
    agreed: null,
    dueAt: null,
    liable: { dutyId: 'duty_1', staffId: 's1', role: 'A' },
    issuedAt: at('2026-11-23T01:50:00'),
    date: '2026-11-23',
  },
]
export const refusedSlip: (typeof slips)[number] = {
  ...(slips[0] as (typeof slips)[number]),
  number: 'G2611230009',
  kinds: ['refused'],
  missing: [],
  words: null,
  refusal: {
    why: 'law',
    reason: '经营场所是住宅，利害关系业主没有全部同意，现在不能登记为餐饮场所。',
    basis: '《中华人民共和国民法典》第二百七十九条',
  },
}
export const rebookedSlip: (typeof slips)[number] = {
  ...refusedSlip,
  number: 'G2611230010',
  kinds: ['rebooked'],
  refusal: null,
  matterNumber: null,
  agreed: { date: '2026-11-25', from: '09:00', to: '09:30', reason: '办理系统正在升级，今天下午不能受理。' },
}

const paper = (name: string, nameEn: string) => ({
  ...{
    name,
    nameEn,
    form: 'original' as const,
    copies: 1,
    issuer: '申请人',
    when: null,
    waiver: 'none' as const,
    sample: null,
  },
})

/** Two items of which one has a guide with its papers. */
export const sampleCatalogue: Catalogue = {
  form: 1,
  units: [
    { unitId: 'approval', name: '行政审批服务局', nameEn: 'Approvals' },
    { unitId: 'health', name: '卫生健康局', nameEn: 'Health' },
    { unitId: 'market', name: '市场监督管理局', nameEn: 'Market supervision' },
  ],
  windows: [],
  floors: [],
  syllables: {},
  items: [
    {
      itemId: 'permit',
      name: '食品经营许可（餐饮服务）新办',
      nameEn: 'Licence to run a restaurant',
      unitId: 'approval',
      windowIds: [],
      words: [],
      standing: { is: 'offered' },
      sounds: { name: '', words: [] },
      validity: null,
      guide: {
        ...{ summary: '开餐馆要办的许可', summaryEn: 'To run a restaurant', codes: { basic: null, handling: null } },
        ...{ audience: ['company'], lifeEvents: [], phone: '0531-88000001', conditions: [], statutory: null },
        basis: [{ law: '食品安全法', article: '第三十五条', text: '从事餐饮服务，应当依法取得许可。' }],
        materials: [
          paper('食品经营许可申请书', 'Application'),
          paper('设施布局图', 'Plan of the rooms'),
          paper('从业人员健康证明', 'Health certificates'),
          paper('食品安全管理制度', 'Rules of food safety'),
        ],
        steps: [{ kind: 'siteVisit', text: '到店里看现场', textEn: 'We look at the shop' }],
        promised: { count: 5, unit: 'workingDay' },
        fees: [],
        result: { name: '食品经营许可证', nameEn: 'Licence', delivery: ['counter'] },
        visits: 1,
        specialSteps: [],
        faq: [],
        supervision: { phone: '0531-88000009', place: '一楼前台' },
      },
    },
  ],
}

export const matterLeases = { matters: 60_000, slips: 60_000, questions: 60_000, consultations: 300_000 } as const
