// Every situation in which the page for matters must look right.
import { commonRefusal } from '#wire/errors'
import { type Progress, progressUnknown } from '#wire/progress'
import { type Sample, type Situation, type Stage, shownOf } from '../../../display/design/sample.ts'
import { hall, longName } from '../../../display/design/sample-people.ts'
import { usualAccess } from '../../frame/access.ts'
import type { Step } from './steps.ts'

export const stage: Stage = {
  tag: 'mc-matter',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
  ],
  pointer: 'finger',
  kind: 'glass',
}

const progress: Progress = {
  number: '2611200007',
  itemName: '城乡居民养老保险参保登记',
  itemNameEn: 'Joining the residents’ pension insurance',
  kind: 'promised',
  standing: 'handling',
  date: '2026-11-20',
  dueAt: '2026-11-27T09:00:00.000Z',
  endedAt: null,
  wanted: [],
  window: {
    number: '3',
    name: '综合受理窗口',
    nameEn: 'General services',
    place: '一楼东侧',
    placeEn: 'First floor, east',
    phone: '0531-88000001',
  },
  timeZone: 'Asia/Shanghai',
}
const wanted = [
  { name: '结婚证复印件', by: '2026-11-25' },
  { name: '户口簿', by: null },
]
const found = (change: Partial<Progress>): Step => ({ at: 'found', progress: { ...progress, ...change } })
const refused = (refusal: Extract<Step, { at: 'refused' }>['refusal']): Step => ({
  at: 'refused',
  number: progress.number,
  refusal,
})
const unknown = refused({ code: 'matter.notFound', message: progressUnknown, data: {} })

function visit(step: Step, page: Record<string, unknown>, situation: Partial<Situation>): Sample<'kiosk'> {
  const facts = { hall: { leaseMs: 600_000, value: { ...hall, date: '2026-11-23' } } }
  return { step, access: usualAccess, ...page, shown: shownOf('kiosk:k1', facts, situation) }
}

const large = { access: { ...usualAccess, print: 'large' } }
const english = { access: { ...usualAccess, language: 'en' } }

export const samples = {
  usual: visit({ at: 'number', typed: '' }, {}, {}),
  'half a number': visit({ at: 'number', typed: '2611200' }, {}, {}),
  'last four': visit({ at: 'lastFour', number: progress.number, typed: '56' }, {}, {}),
  asking: visit({ at: 'asking', number: progress.number, lastFour: '5678' }, {}, {}),
  handling: visit(found({}), {}, {}),
  'papers are wanted': visit(found({ standing: 'waiting', dueAt: null, wanted }), {}, {}),
  paused: visit(found({ standing: 'paused', dueAt: null }), {}, {}),
  finished: visit(found({ standing: 'finished', endedAt: '2026-11-23T01:00:00.000Z' }), {}, {}),
  'sent back': visit(found({ standing: 'returned', endedAt: '2026-11-23T01:00:00.000Z', window: null }), {}, {}),
  'not found': visit(unknown, {}, {}),
  'too often': visit(refused(commonRefusal('tooMany', {})), {}, {}),
  'without the hub': visit(refused(commonRefusal('unreachable', {})), {}, { ageMs: 130_000, link: 'down' }),
  'longest text': visit(
    found({ standing: 'waiting', itemName: longName, wanted: wanted.map(({ by }) => ({ name: longName, by })) }),
    {},
    {},
  ),
  'large print': visit({ at: 'number', typed: '2611200' }, large, {}),
  'large print, papers are wanted': visit(found({ standing: 'waiting', wanted }), large, {}),
  'high contrast': visit(
    found({ standing: 'finished', endedAt: '2026-11-23T01:00:00.000Z' }),
    { access: { ...usualAccess, contrast: 'high' } },
    {},
  ),
  'low reach': visit(
    { at: 'lastFour', number: progress.number, typed: '' },
    { access: { ...usualAccess, reach: 'low' } },
    {},
  ),
  English: visit(found({ wanted }), english, {}),
  'English, last four': visit({ at: 'lastFour', number: progress.number, typed: '' }, english, {}),
  'English, longest text': visit(
    found({ itemNameEn: 'Registration of '.repeat(4).trim(), wanted }),
    { access: { ...usualAccess, language: 'en', print: 'large' } },
    {},
  ),
}
