// Every situation the map must look right in.
import type { Catalogue } from '#contract/guides/catalogue'
import { hallClockContract } from '#contract/public/hall-clock'
import { type Sample, type Situation, type Stage, shownOf } from '../../../display/design/sample.ts'
import { hall, longName, longNameEn } from '../../../display/design/sample-people.ts'
import { type Access, usualAccess } from '../../frame/access.ts'
import { sampleFloors } from '../../map/sample-floors.ts'
import { first, type Step } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-map',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

const names: readonly (readonly [string, string])[] = [
  ['社会保障', 'Social Security'],
  ['医疗保险', 'Medical Insurance'],
  ['企业开办', 'Business Registration'],
  ['不动产登记', 'Real Estate Registration'],
  ['公安户政', 'Household Registration'],
  ['综合受理', 'General Reception'],
  ['婚姻与民政', 'Civil Affairs'],
  ['住房公积金', 'Housing Fund'],
  ['税务服务', 'Taxes'],
  ['卫生健康', 'Health'],
]
const windows = names.map(([name, nameEn], index) => ({
  ...{ windowId: `w${index + 1}`, number: String(index + 1), name, nameEn },
  ...{ place: '一楼东侧', placeEn: 'First floor, east' },
}))
const catalogue: Catalogue = { form: 1, units: [], windows, items: [], floors: [...sampleFloors], syllables: {} }

function map(
  step: Step,
  access: Partial<Access> = {},
  change: Partial<Catalogue> = {},
  situation: Partial<Situation> = {},
): Sample<'kiosk'> {
  const facts = { hall: { leaseMs: hallClockContract.slices.hall.leaseMs, value: hall } }
  return {
    step,
    catalogue: { ...catalogue, ...change },
    access: { ...usualAccess, ...access },
    shown: shownOf('kiosk:box-k1', facts, situation),
  }
}

const large = { print: 'large' } as const
const low = { print: 'large', contrast: 'high', reach: 'low' } as const
const english = { language: 'en', print: 'large' } as const
const way = (placeId: string): Step => ({ at: 'way', placeId, from: first })

export const samples = {
  'the first floor': map(first),
  'the first floor in large print': map(first, large),
  'the first floor, low, large and in high contrast': map(first, low),
  'the first floor, low': map(first, { reach: 'low' }),
  'the first floor in English': map(first, english),
  'the second floor': map({ at: 'floor', floorId: 'f2', page: 0 }),
  'a way on this floor': map(way('window-2')),
  'a way on this floor in large print': map(way('window-2'), large),
  'a way to the floor above': map(way('window-8')),
  'a way to the floor above, low, large and in high contrast': map(way('window-8'), low),
  'a way to the floor above in English': map(way('window-4'), english),
  'a way to the toilets': map(way('toilet-f1'), { contrast: 'high' }),
  'the longest names': map(first, large, {
    windows: windows.map((window) => ({ ...window, name: longName, nameEn: longNameEn })),
  }),
  'nobody has drawn the hall': map(first, {}, { floors: [] }),
  'nobody has drawn the hall, low and large': map(first, low, { floors: [] }),
  'the hub is away': map(way('window-2'), {}, {}, { ageMs: 90_000 }),
  'no catalogue yet': { ...map(first), catalogue: null },
  'nothing is known': { shown: shownOf('kiosk:box-k1', {}, {}) },
} satisfies Record<string, Sample<'kiosk'>>
