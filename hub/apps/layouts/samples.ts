// Every situation the layouts page must look right in.
import { type LayoutVersion, layoutContract, type Zone } from '#contract/public/layout'
import type { Sample } from '../../../display/design/sample.ts'
import { longName } from '../../../display/design/sample-people.ts'
import { littleKnown, type OfficeFacts, office, officeStage } from '../office/sample-hall.ts'
import type { Draft } from './draft.ts'
import { words } from './words.ts'

export const stage = officeStage('mc-layouts')

type Layouts = OfficeFacts['layouts']

const zone = (content: Zone['content'], column: number, row: number, width: number, height: number): Zone => ({
  ...{ content, column, row, width, height, heading: null },
})
const zones = [zone('calls', 1, 1, 10, 8), zone('waiting', 11, 1, 6, 8), zone('supervisionPhone', 1, 9, 16, 1)]
const version = (name: string, number: number): LayoutVersion => ({ name, form: '1920x1080', zones, version: number })
const kept = (layoutId: string, name: string): Layouts['layouts'][number] => ({
  ...{ layoutId, released: version(name, 2), draft: null, triedOn: null, earlier: [version(name, 1)], latest: 3 },
})
const entry = { layoutId: 'hall', from: null, to: null, weekdays: [1, 2, 3, 4, 5], part: null, priority: 0 }
const usual: Layouts = {
  layouts: [kept('hall', '大厅主屏'), { ...kept('night', '夜间'), draft: version('夜间', 3), triedOn: 'east' }],
  schedules: [
    {
      scheduleId: 'week',
      name: '平日与夜间',
      entries: [entry, { ...entry, layoutId: 'night', part: { from: '18:00', to: '07:30' }, priority: 5 }],
    },
  ],
  groups: [{ groupId: 'ground', name: '一楼各屏', turnMs: 10_000, glassIds: ['main', 'east'] }],
  assignments: [
    { target: { is: 'group', groupId: 'ground' }, usual: 'hall', scheduleId: 'week' },
    { target: { is: 'glass', glassId: 'east' }, usual: 'night', scheduleId: null },
  ],
  powers: [],
  glassIds: ['main', 'east', 'second-floor'],
}
const draft: Draft = { layoutId: 'hall', name: '大厅主屏', form: '1920x1080', zones }
const faulty: Draft = {
  ...draft,
  name: '',
  zones: [
    zones[0] ?? zone('calls', 1, 1, 4, 3),
    { ...zone('waiting', 9, 1, 12, 2), heading: { zh: '请稍候', en: 'Wait' } },
  ],
}
const longest: Layouts = {
  ...usual,
  layouts: [{ ...kept('l'.repeat(64), longName), draft: version(longName, 99), triedOn: 'g'.repeat(64) }],
  schedules: [{ scheduleId: 's', name: longName, entries: [] }],
  groups: [{ groupId: 'g', name: longName, turnMs: 60_000, glassIds: [] }],
  assignments: [],
  glassIds: ['g'.repeat(64)],
}
const none: Layouts = { layouts: [], schedules: [], groups: [], assignments: [], powers: [], glassIds: [] }
const [schedule = null] = usual.schedules

export const samples = {
  usual: office({ layouts: usual }, {}, {}),
  'a layout is being made': office({ layouts: usual }, { draft }, {}),
  'an upright layout': office(
    { layouts: usual },
    {
      draft: { ...draft, form: '1080x1920', zones: [zone('calls', 1, 1, 9, 8), zone('supervisionPhone', 1, 16, 9, 1)] },
    },
    {},
  ),
  'a layout with mistakes': office({ layouts: usual }, { draft: faulty }, {}),
  'a schedule is open': office({ layouts: usual }, { open: schedule }, {}),
  empty: office({ layouts: none }, {}, {}),
  released: office({ layouts: usual }, { done: { zh: words.zh.isReleased, en: words.en.isReleased } }, {}),
  refused: office({ layouts: usual }, { refused: layoutContract.refusals['layout.notTried'] }, {}),
  'read by a reviewer': office({ layouts: usual }, { me: { accountId: 'r', role: 'reviewer', staffId: null } }, {}),
  ...littleKnown,
  'everything is old': office({ layouts: usual }, {}, { ageMs: 700_000, link: 'down' }),
  'longest text': office({ layouts: longest }, { draft: { ...draft, layoutId: 'l'.repeat(64), name: longName } }, {}),
  English: office({ layouts: usual }, { draft, open: schedule }, { language: 'en' }),
} satisfies Record<string, Sample<'office'>>
