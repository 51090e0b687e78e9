// An invented catalogue of a few items, for the samples of the guides' zone.
import type { Catalogue } from '#contract/guides/catalogue'
import type { Guide, Limit } from '#contract/guides/guide'
import { sampleFloors } from '../../../kiosk/map/sample-floors.ts'
import { longName, longNameEn } from '../../design/sample-people.ts'

const guide = (materials: readonly (readonly [string, string])[], promised: Limit): Guide => ({
  summary: '样例',
  summaryEn: 'A sample',
  codes: { basic: null, handling: null },
  audience: ['person'],
  lifeEvents: [],
  phone: '0531-88110003',
  basis: [{ law: '样例', article: '第一条', text: '样例' }],
  conditions: [],
  materials: materials.map(([name, nameEn]) => ({
    name,
    nameEn,
    form: 'original',
    copies: 0,
    issuer: '本人',
    when: null,
    waiver: 'none',
    sample: null,
  })),
  steps: [{ kind: 'apply', text: '样例', textEn: 'Sample' }],
  statutory: null,
  promised,
  fees: [],
  result: { name: '样例', nameEn: 'Sample', delivery: ['counter'] },
  visits: 1,
  specialSteps: [],
  faq: [],
  supervision: { phone: '0531-88112345', place: '一楼' },
})

const item = (itemId: string, name: string, nameEn: string, own: Guide): Catalogue['items'][number] => ({
  itemId,
  name,
  nameEn,
  unitId: 'u1',
  windowIds: ['w1', 'w2'],
  words: [],
  standing: { is: 'offered' },
  sounds: { name: '', words: [] },
  validity: { version: 1, effectiveFrom: '2026-01-01', reviewDueOn: '2027-01-01' },
  guide: own,
})

const window = (windowId: string, number: string): Catalogue['windows'][number] => ({
  windowId,
  number,
  name: '综合受理窗口',
  nameEn: 'General Services',
  place: '一楼东侧',
  placeEn: 'First floor, east',
})

const identityCard = ['居民身份证', 'Identity card'] as const

export const sampleCatalogue: Catalogue = {
  form: 1,
  units: [],
  windows: [window('w1', '1'), window('w2', '2')],
  items: [
    item(
      'pension',
      '城乡居民养老保险参保登记',
      'Pension insurance for residents',
      guide([identityCard, ['户口簿', 'Household register'], ['参保登记表', 'Registration form']], 'onTheSpot'),
    ),
    item(
      'long',
      longName,
      longNameEn,
      guide(
        Array.from({ length: 12 }, () => [longName, longNameEn] as const),
        { count: 20, unit: 'workingDay' },
      ),
    ),
  ],
  syllables: {},
  floors: sampleFloors.map((floor) => ({
    ...floor,
    places:
      floor.floorId === 'f1'
        ? [...floor.places, { kind: 'board', placeId: 'hall-board', boxId: 'hall-box', x: 9, y: 10 }]
        : floor.places,
  })),
}
