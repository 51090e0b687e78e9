// Every situation in which a guide must look right on a phone.
import type { KnownGuide } from '#contract/guides/catalogue'
import { commonRefusals } from '#wire/errors'
import type { Stage } from '../../../display/design/sample.ts'
import { longName, longNameEn } from '../../../display/design/sample-people.ts'

export const stage: Stage = {
  tag: 'mc-phone-guide',
  sizes: [
    { width: 390, height: 844 },
    { width: 320, height: 640 },
    { width: 820, height: 1180 },
  ],
  pointer: 'finger',
  kind: 'page',
}

const known: KnownGuide = {
  hall: {
    ...{ name: '南部山区政务服务中心', nameEn: 'Southern Mountains Government Service Centre' },
    supervisionPhone: '0531-88000000',
  },
  item: {
    ...{ itemId: 'social-card', name: '社会保障卡申领', nameEn: 'Social security card' },
    standing: { is: 'offered' },
  },
  unit: { name: '人力资源和社会保障局', nameEn: 'Human Resources and Social Security' },
  windows: [
    {
      ...{ windowId: 'w1', number: '1', name: '社会保障', nameEn: 'Social Security' },
      ...{ place: '一楼东侧', placeEn: 'First floor, east' },
    },
  ],
  validity: { version: 2, effectiveFrom: '2026-03-01', reviewDueOn: '2027-03-01' },
  guide: {
    ...{
      summary: '第一次办、丢了补办、坏了换新，都是这一件。',
      summaryEn: 'A first card, or a new one for one that was lost.',
    },
    codes: { basic: null, handling: null },
    ...{
      audience: ['person'],
      lifeEvents: ['work'],
      phone: '0531-88000001',
      conditions: [],
      specialSteps: [],
      faq: [],
    },
    basis: [{ law: '社会保险法', article: '第五十八条', text: '国家建立全国统一的个人社会保障号码。' }],
    materials: [
      {
        ...{ name: '居民身份证', nameEn: 'Identity card', form: 'original', copies: 0, issuer: '公安机关' },
        ...{ when: null, waiver: 'none', sample: null },
      },
      {
        ...{ name: '一寸白底照片', nameEn: 'Photograph, one inch', form: 'original', copies: 2, issuer: '自备' },
        ...{ when: '系统里没有您的照片时', waiver: 'shared', sample: null },
      },
    ],
    steps: [
      { kind: 'prepare', text: '带好身份证到窗口取号。', textEn: 'Bring your identity card and take a number.' },
      { kind: 'collect', text: '当场制卡，核对后领取。', textEn: 'The card is made at once; check it and take it.' },
    ],
    ...{ statutory: { count: 20, unit: 'workingDay' }, promised: 'onTheSpot', fees: [], visits: 1 },
    result: { name: '社会保障卡', nameEn: 'Social security card', delivery: ['counter'] },
    supervision: { phone: '0531-88000000', place: '一楼前台' },
  },
}

export const samples = {
  usual: { known },
  English: { known, language: 'en' },
  'longest names': {
    known: {
      ...known,
      item: { ...known.item, name: longName, nameEn: longNameEn },
      windows: known.windows.map((window) => ({ ...window, name: longName, place: longName })),
      guide: known.guide === null ? null : { ...known.guide, fees: [{ name: longName, amount: longName, basis: '' }] },
    },
  },
  'no guide yet': { known: { ...known, guide: null, validity: null } },
  cancelled: {
    known: {
      ...known,
      guide: null,
      item: {
        ...known.item,
        standing: { is: 'cancelled', since: '2020-12-28', why: '国家已取消这项审批。', whyEn: 'It no longer exists.' },
      },
    },
  },
  unknown: { refused: commonRefusals.notFound },
  looking: {},
}
