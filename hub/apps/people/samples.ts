// Every situation the people page must look right in.
import { photoRefusals } from '#wire/photo'
import type { Sample } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import {
  administrator,
  facts,
  littleKnown,
  longStaff,
  type OfficeFacts,
  office,
  officeStage,
  windows,
} from '../office/sample-hall.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-people')

const opened = { opened: 's1' }
const picture = { url: '/media/wang-fang.svg', file: new Blob([]) }
const awaiting: Partial<OfficeFacts> = {
  cards: { holders: ['s1'], awaiting: { staffId: 's2', windowId: 'w3', until: '2026-11-23T02:32:42.000Z' } },
}
const many = facts.people.staff.concat(
  Array.from({ length: 20 }, (_, n) => ({
    ...(facts.people.staff[n % 3] as OfficeFacts['people']['staff'][number]),
    staffId: `m${n}`,
    badge: `2${100 + n}`,
  })),
)

export const samples = {
  usual: office({}, {}, {}),
  'one is opened': office({}, { ...opened, me: administrator }, {}),
  'one without a portrait': office({}, { opened: 's4' }, {}),
  'a portrait is being cut': office(
    {},
    {
      opened: 's2',
      picture,
      size: { width: 800, height: 1000 },
      cut: { left: 25, top: 0, width: 750 },
      preview: '/media/wang-fang.svg',
    },
    {},
  ),
  'a portrait is being saved': office(
    {},
    {
      opened: 's2',
      picture,
      size: { width: 800, height: 1000 },
      cut: { left: 180, top: 60, width: 480 },
      preview: '/media/wang-fang.svg',
      isSaving: true,
    },
    {},
  ),
  'a card is awaited': office(awaiting, { opened: 's2' }, {}),
  'somebody is added': office({}, { form: 'new', me: administrator }, {}),
  'somebody is changed': office({}, { ...opened, form: 'change', me: administrator }, {}),
  'added before there are units': office({ people: { units: [], staff: [] } }, { form: 'new', me: administrator }, {}),
  'sure to leave': office({}, { ...opened, me: administrator, isLeaving: true }, {}),
  'read by a reviewer': office({}, { ...opened, me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  found: office({ people: { ...facts.people, staff: many } }, { search: '2' }, {}),
  'nobody found': office({}, { search: '无此人' }, {}),
  saved: office({}, { ...opened, done: { zh: words.zh.saved, en: words.en.saved } }, {}),
  refused: office({}, { ...opened, refused: photoRefusals['photo.damaged'] }, {}),
  empty: office({ people: { units: [], staff: [] } }, {}, {}),
  ...littleKnown,
  'everything is old': office({}, opened, { ageMs: 700_000, link: 'down' }),
  'longest text': office(
    { people: longStaff, windows: windows.map((one) => ({ ...one, name: longName })) },
    { ...opened, me: administrator, isLeaving: true },
    {},
  ),
  English: office({}, { ...opened, me: administrator }, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
