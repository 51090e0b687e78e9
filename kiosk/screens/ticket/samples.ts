// Every situation in which the page that gives numbers must look right.

import type { Catalogue } from '#contract/guides/catalogue'
import { commonRefusal } from '#wire/errors'
import type { FactsOf } from '#wire/index'
import { type Sample, type Situation, type Stage, sampleAt, shownOf } from '../../../display/design/sample.ts'
import { emergencies } from '../../../display/design/sample-facts.ts'
import { hall, longName } from '../../../display/design/sample-people.ts'
import { usualAccess } from '../../frame/access.ts'
import { sampleFloors } from '../../map/sample-floors.ts'
import type { Choice, Step } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-ticket',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

type Facts = { readonly [N in keyof FactsOf<'kiosk'>]: FactsOf<'kiosk'>[N]['value'] }
type Line = Facts['waiting'][number]
type Issued = NonNullable<Facts['issued']>['tickets'][number]

const window = (number: string, name: string, nameEn: string, place: string, placeEn: string) => ({
  ...{ windowId: `w${number}`, number, name, nameEn, place, placeEn, isServing: true },
})
const line = (seriesId: string, name: string, nameEn: string, change: Partial<Line>): Line => ({
  ...{ seriesId, name, nameEn, itemIds: [], waiting: 12, minutes: { from: 20, to: 35 }, windows: [] },
  ...{ noNumbers: null, givenUntil: null, ...change },
})
const east = window('1', '社会保障', 'Social security', '一楼东侧', 'First floor, east')
const lines: Line[] = [
  line('A', '社会保障', 'Social security', {
    itemIds: ['pension-draw', 'social-card', 'work-injury'],
    windows: [east, window('6', '综合受理', 'General reception', '一楼大厅中央', 'First floor, centre')],
  }),
  line('B', '医疗保险', 'Medical insurance', {
    ...{ waiting: 0, minutes: { from: 0, to: 5 } },
    windows: [window('2', '医疗保险', 'Medical insurance', '一楼东侧', 'First floor, east')],
  }),
  line('C', '企业开办', 'Business registration', {
    ...{ waiting: 4, minutes: null },
    windows: [window('3', '企业开办', 'Business registration', '一楼西侧', 'First floor, west')],
  }),
  line('D', '不动产登记', 'Real estate', {
    ...{ waiting: 31, minutes: null },
    windows: [window('4', '不动产登记', 'Real estate', '二楼东侧', 'Second floor, east')],
    noNumbers: {
      code: 'ticket.full',
      message: { zh: '今天的办理能力已满', en: 'All that can be served today have numbers' },
      comeBack: { date: '2026-11-24', time: '09:00' },
    },
  }),
  line('E', '公安户政', 'Household registration', {
    ...{ waiting: 7, minutes: { from: 10, to: 15 } },
    windows: [window('5', '公安户政', 'Household registration', '一楼西侧', 'First floor, west')],
  }),
  line('F', '综合受理', 'General reception', {
    ...{ waiting: 2, minutes: { from: 5, to: 10 } },
    windows: [window('6', '综合受理', 'General reception', '一楼大厅中央', 'First floor, centre')],
  }),
]
const tenLines = [...lines, ...lines.slice(0, 4).map((one) => ({ ...one, seriesId: `${one.seriesId}${one.seriesId}` }))]
const left = lines.map(({ seriesId }) => ({ seriesId, left: 22 }))

const material = (name: string, nameEn: string, change: object = {}) => ({
  ...{ name, nameEn, form: 'original' as const, copies: 0, issuer: '公安机关' },
  ...{ when: null, waiver: 'none' as const, sample: null, ...change },
})
const guide: NonNullable<Catalogue['items'][number]['guide']> = {
  ...{ summary: '按月领取养老金。', summaryEn: 'A monthly pension.', codes: { basic: null, handling: null } },
  ...{ audience: ['person'], lifeEvents: ['retirement'], phone: '0531-88000001', conditions: [], faq: [], fees: [] },
  basis: [{ law: '中华人民共和国社会保险法', article: '第二十一条', text: '按月领取待遇。' }],
  materials: [
    material('居民身份证', 'Identity card', { waiver: 'shared' }),
    material('社会保障卡', 'Social security card', { issuer: '人社部门' }),
    material('待遇申领表', 'Application form', { form: 'filledForm', copies: 1 }),
    material('委托书和代办人身份证', 'Letter of authority and the proxy’s identity card', {
      ...{ form: 'originalAndCopy', copies: 1, when: '由家人代办时' },
    }),
  ],
  steps: [{ kind: 'apply', text: '到窗口申请。', textEn: null }],
  ...{ statutory: null, promised: 'onTheSpot', visits: 1, specialSteps: [] },
  result: { name: '待遇核定表', nameEn: 'Decision', delivery: ['counter'] },
  supervision: { phone: '0531-88000000', place: '一楼' },
}
const item = (itemId: string, name: string, nameEn: string, change: object = {}): Catalogue['items'][number] => ({
  ...{ itemId, name, nameEn, unitId: 'hrss', windowIds: ['w1'], words: [], standing: { is: 'offered' as const } },
  ...{ sounds: { name: '', words: [] }, validity: null, guide, ...change },
})
const mapWindows = ['1', '6'].map((number) => ({
  ...{ windowId: `w${number}`, number, name: '社会保障', nameEn: 'Social security', place: null, placeEn: null },
}))
const catalogue: Catalogue = {
  ...{ form: 1, units: [], windows: mapWindows, floors: [...sampleFloors], syllables: {} },
  items: [
    item('pension-draw', '城乡居民养老保险待遇申领', 'Drawing the residents’ pension'),
    item('social-card', '社会保障卡申领与补换', 'Social security card: apply or replace'),
    item('work-injury', '工伤认定申请', 'Recognition of a work injury', { guide: null }),
  ],
}
const longCatalogue: Catalogue = {
  ...catalogue,
  items: [
    item('pension-draw', longName, longName, {
      guide: {
        ...guide,
        materials: Array.from({ length: 8 }, () =>
          material(
            '委托书和代办人身份证及其复印件（加盖单位公章）',
            'Letter of authority and the proxy’s identity card',
            {
              ...{ form: 'originalAndCopy', copies: 2, waiver: 'promise', when: '老人行动不便，由家人代办时' },
            },
          ),
        ),
      },
    }),
  ],
}

const manyIds = Array.from({ length: 11 }, (_, index) => `item-${index}`)
const manyItems = {
  facts: { waiting: lines.map((one) => (one.seriesId === 'A' ? { ...one, itemIds: manyIds } : one)) },
  catalogue: {
    ...catalogue,
    items: manyIds.map((id) => item(id, '企业职工基本养老保险关系转移接续', 'Transfer of pension')),
  },
}

const choice: Choice = {
  ...{ seriesId: 'A', itemId: 'pension-draw', kind: 'ordinary', code: '', holder: '', unitId: null },
}
const units = [
  { unitId: 'hrss', name: '人力资源和社会保障局', nameEn: 'Human resources and social security' },
  { unitId: 'police', name: '公安分局', nameEn: 'Police' },
]
const manyUnits = {
  ...catalogue,
  units,
  items: [...catalogue.items.map((one) => (one.itemId === 'work-injury' ? { ...one, unitId: 'police' } : one))],
}
const ticketId = 't4f0c9a2be17d55e0a3c19d20'
const issued = (change: Partial<Issued> = {}): Issued => ({
  ...{ commandId: 'c1', ticketId, number: 'A012', seriesId: 'A', itemId: 'pension-draw', kind: 'ordinary' as const },
  ...{ takenAt: sampleAt, ahead: 12, minutes: { from: 20, to: 35 }, slip: 'printed' as const, ...change },
})
const values: Partial<Facts> = {
  ...{ hall, waiting: lines, issued: { tickets: [issued()], left } },
  phones: { address: 'https://rate.hall.example' },
}
const leases: Partial<Record<keyof Facts, number>> = { hall: 600_000, phones: 86_400_000 }

function sample(
  step: Step,
  change: Partial<Facts> = {},
  more: Record<string, unknown> = {},
  at: Partial<Situation> = {},
) {
  const facts = Object.entries({ ...values, ...change }).map(([name, value]) => [
    name,
    { leaseMs: leases[name as keyof Facts] ?? 60_000, value },
  ])
  const shown = shownOf<'kiosk'>('kiosk:k1', Object.fromEntries(facts), at)
  return { shown, step, catalogue, ...more } satisfies Sample<'kiosk'>
}

const english = { access: { ...usualAccess, language: 'en' } }
const large = { access: { ...usualAccess, print: 'large' } }
const low = { access: { ...usualAccess, print: 'large', contrast: 'high', reach: 'low' } }
const contrast = { access: { ...usualAccess, contrast: 'high' } }
const givenStep: Step = { at: 'given', ticketId, code: '' }
const papersStep: Step = { at: 'papers', choice }

export const samples = {
  emergency: sample({ at: 'lines' }, { emergency: emergencies.fire }),
  lines: sample({ at: 'lines' }),
  linesEnglish: sample({ at: 'lines' }, {}, english),
  linesLarge: sample({ at: 'lines' }, {}, large),
  linesLow: sample({ at: 'lines' }, {}, low),
  itemsLow: sample({ at: 'items', seriesId: 'A', page: 1 }, {}, low),
  papersLow: sample(papersStep, {}, low),
  codeLow: sample({ at: 'code', choice, typed: '4829' }, {}, low),
  givenLow: sample(givenStep, {}, low),
  linesContrast: sample({ at: 'lines' }, {}, contrast),
  linesAlone: sample({ at: 'lines' }, {}, {}, { ageMs: 400_000, link: 'down' }),
  linesUsedUp: sample({ at: 'lines' }, { issued: { tickets: [], left: left.map((one) => ({ ...one, left: 0 })) } }),
  linesTen: sample({ at: 'lines' }, { waiting: tenLines }),
  linesTenLarge: sample({ at: 'lines' }, { waiting: tenLines }, large),
  linesLongest: sample(
    { at: 'lines' },
    { waiting: lines.map((one) => ({ ...one, name: longName, nameEn: longName })) },
  ),
  items: sample({ at: 'items', seriesId: 'A', page: 1 }),
  itemsMany: sample({ at: 'items', seriesId: 'A', page: 1 }, manyItems.facts, { catalogue: manyItems.catalogue }),
  itemsManyLarge: sample({ at: 'items', seriesId: 'A', page: 1 }, manyItems.facts, {
    ...{ catalogue: manyItems.catalogue, ...large },
  }),
  itemsLarge: sample({ at: 'items', seriesId: 'A', page: 1 }, {}, large),
  papers: sample(papersStep),
  papersEnglish: sample(papersStep, {}, english),
  papersLarge: sample(papersStep, {}, large),
  papersPriority: sample({ at: 'papers', choice: { ...choice, kind: 'priority', code: '482913' } }),
  papersUnknownItem: sample({ at: 'papers', choice: { ...choice, itemId: null } }),
  papersLongest: sample(papersStep, {}, { catalogue: longCatalogue }),
  papersFull: sample({ at: 'papers', choice: { ...choice, seriesId: 'D', itemId: null } }),
  code: sample({ at: 'code', choice, typed: '4829' }),
  codeLarge: sample({ at: 'code', choice, typed: '' }, {}, large),
  booking: sample({ at: 'booking', typed: 'MC88' }),
  bookingLow: sample({ at: 'booking', typed: '' }, {}, low),
  booked: sample({ at: 'booked', code: 'MC88' }),
  bookedTenLarge: sample({ at: 'booked', code: 'MC88' }, { waiting: tenLines }, large),
  linesWithUnits: sample({ at: 'lines' }, {}, { catalogue: manyUnits }),
  units: sample({ at: 'units', page: 1 }, {}, { catalogue: manyUnits }),
  unitsEnglish: sample({ at: 'units', page: 1 }, {}, { catalogue: manyUnits, ...english }),
  unitItems: sample({ at: 'unitItems', unitId: 'hrss', page: 1 }, {}, { catalogue: manyUnits }),
  person: sample({ at: 'person', choice, typed: '', answer: 'none' }),
  personTyped: sample({ at: 'person', choice, typed: '990101195005054213', answer: 'none' }),
  personWrong: sample({ at: 'person', choice, typed: '990101195005054212', answer: 'wrong' }),
  personEnglish: sample({ at: 'person', choice, typed: '9901011950', answer: 'none' }, {}, english),
  personLarge: sample({ at: 'person', choice, typed: '990101', answer: 'none' }, {}, large),
  papersWithPerson: sample({ at: 'papers', choice: { ...choice, holder: '990101195005054213' } }),
  papersWithPersonLarge: sample({ at: 'papers', choice: { ...choice, holder: '990101195005054213' } }, {}, large),
  taking: sample({ at: 'taking', choice, ticketId }),
  given: sample(givenStep),
  givenEnglish: sample(givenStep, {}, english),
  givenLarge: sample(givenStep, {}, large),
  givenContrast: sample(givenStep, {}, contrast),
  givenPriority: sample(givenStep, { issued: { tickets: [issued({ kind: 'priority', slip: 'printing' })], left } }),
  givenNotBooked: sample({ ...givenStep, code: 'MC88' }),
  givenNotBookedLarge: sample({ ...givenStep, code: 'MC88' }, {}, large),
  givenNotBookedEnglish: sample({ ...givenStep, code: 'MC88' }, {}, english),
  givenWithoutSlip: sample(givenStep, { issued: { tickets: [issued({ slip: 'failed' })], left } }),
  givenAlone: sample(
    givenStep,
    { issued: { tickets: [issued({ ahead: null, minutes: null, number: 'A501' })], left }, phones: null },
    {},
    { ageMs: 400_000, link: 'down' },
  ),
  way: sample({ at: 'way', ticketId, code: '', windowId: 'w1' }),
  wayLow: sample({ at: 'way', ticketId, code: '', windowId: 'w1' }, {}, low),
  refused: sample({
    at: 'refused',
    choice,
    refusal: {
      code: 'ticket.full',
      message: {
        zh: '今天的办理能力已满，再取号将来不及办理',
        en: 'All that can be served today have numbers already',
      },
      data: { comeBack: { date: '2026-11-24', time: '09:00' } },
    },
  }),
  refusedUnreachable: sample({ at: 'refused', choice, refusal: commonRefusal('unreachable', {}) }),
  reprint: sample({ at: 'reprint', typed: 'A01', answer: 'none' }),
  reprintDone: sample({ at: 'reprint', typed: 'A012', answer: 'printing' }),
  reprintRefused: sample({ at: 'reprint', typed: 'Z999', answer: commonRefusal('unreachable', {}) }),
  onlyWhatIsNeeded: {
    shown: shownOf<'kiosk'>(
      'kiosk:k1',
      { hall: { leaseMs: 600_000, value: hall }, waiting: { leaseMs: 60_000, value: lines } },
      {},
    ),
    ...{ step: { at: 'lines' }, catalogue: null },
  },
  nothingYet: { shown: shownOf<'kiosk'>('kiosk:k1', {}, {}), step: { at: 'lines' }, catalogue: null },
}
