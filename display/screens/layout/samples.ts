// Every situation a glass with a layout must look right in: whole layouts of each form, and each content by itself.
import type { ContentName } from '#contract/public/layout'
import type { Sample, Situation, Stage } from '../../design/sample.ts'
import { shownOf } from '../../design/sample.ts'
import { leased, usualBoard, type ValuesOf } from '../../design/sample-facts.ts'
import { closedHall, hall, longName, longNameEn, longPerson, lunchHall, person } from '../../design/sample-people.ts'
import { calls, longestCall, longestLine, stopped, waiting } from '../board/samples-queue.ts'
import { sampleCatalogue } from './sample-catalogue.ts'
import { alone, corner, entrance, mainBoard, planOf, publicationWall, ratingDays, seats } from './sample-layouts.ts'

export const stage: Stage = {
  tag: 'mc-layout',
  sizes: [
    { width: 1920, height: 1080 },
    { width: 1080, height: 1920 },
    { width: 1280, height: 800 },
  ],
  pointer: 'none',
  kind: 'glass',
}

type Facts = ValuesOf<'board'>
type Line = Facts['roster'][number]

const names = [
  ['李明', 'Li Ming', 'li-ming'],
  ['王芳', 'Wang Fang', 'wang-fang'],
  ['张伟', 'Zhang Wei', 'zhang-wei'],
  ['陈静', 'Chen Jing', 'chen-jing'],
  ['刘洋', 'Liu Yang', 'liu-yang'],
] as const
const roster = (count: number, change: (index: number) => Partial<Line> = () => ({})): Line[] =>
  Array.from({ length: count }, (_, index) => {
    const [name, nameEn, photo] = names[index % names.length] ?? names[0]
    return {
      windowId: `w${index + 1}`,
      number: String(index + 1),
      windowName: ['综合受理窗口', '社会保险窗口', '医疗保障窗口'][index % 3] ?? '',
      windowNameEn: ['General Services', 'Social Insurance', 'Medical Care'][index % 3] ?? '',
      unitName: '行政审批服务局',
      unitNameEn: 'Administrative Approval Bureau',
      person:
        index === 4
          ? null
          : { ...person, name, nameEn, photo: `/media/${photo}.svg`, isAway: index === 1, together: [] },
      ...change(index),
    }
  })
const longRoster = roster(9, (index) => ({
  number: `A${101 + index}`,
  windowName: longName,
  windowNameEn: longNameEn,
  person: { ...longPerson, isAway: false, together: [] },
}))

const usual: Facts = {
  ...usualBoard,
  calls: calls(4),
  waiting: waiting(6),
  roster: roster(12),
  ratingDays,
}
const longest: Partial<Facts> = {
  hall: { ...hall, name: longName },
  calls: calls(12, longestCall),
  waiting: waiting(8, longestLine),
  roster: longRoster,
}

function glass(layout: typeof mainBoard, change: Partial<Facts>, situation: Partial<Situation> = {}): Sample<'board'> {
  const facts = leased<'board'>({ ...usual, glassPlan: planOf(layout), ...change })
  return { shown: shownOf('board:main', facts, situation), catalogue: sampleCatalogue, boxId: 'hall-box' }
}

/** A content in a large zone and in the smallest it may have. */
function each(content: ContentName, least: readonly [number, number], change: Partial<Facts> = {}) {
  return {
    [`${content}, large`]: glass(alone(content, 16, 8), change),
    [`${content}, smallest zone`]: glass(alone(content, ...least), change),
    [`${content}, longest text`]: glass(alone(content, 10, 6), { ...longest, ...change }),
    [`${content}, English`]: glass(alone(content, 8, 5), change, { language: 'en' }),
  }
}

const facilities: Facts['facilities'] = [
  {
    ...{ facilityId: 'nursing-room', kind: 'nursingRoom', name: '母婴室', nameEn: 'Nursing room' },
    ...{ place: '一楼东侧', placeEn: 'First floor, east', state: 'free', since: null, hoursToday: '09:00–17:00' },
  },
]

const result = (index: number) => ({
  ...{
    project: ['个体工商户设立登记', '食品经营许可', '社会保障卡申领'][index % 3] ?? '',
    applicant: ['李*', '张**', '王*'][index % 3] ?? '',
  },
  ...{ applicationNumber: `NS2026112300${index}`, completedOn: '2026-11-20', outcome: '准予许可' },
})
const publications: Facts['publications'] = [
  {
    ...{ publicationId: 'p1', title: '十一月第三周办理结果', from: '2026-11-20', until: '2026-12-04', kind: 'result' },
    pages: [Array.from({ length: 8 }, (_, index) => result(index)), [result(8)]],
  },
  {
    ...{ publicationId: 'p2', title: '收费标准', from: '2026-11-01', until: '2026-12-31', kind: 'fee' },
    pages: [
      [
        { heading: '居民身份证补领', text: '每证四十元，依据国家发展改革委公布的标准' },
        { heading: '复印', text: '不收费' },
      ],
    ],
  },
]
const longPublications: Facts['publications'] = [
  {
    ...{ publicationId: 'p1', title: longName, from: '2026-11-20', until: '2026-12-04', kind: 'result' },
    pages: [
      Array.from({ length: 8 }, () => ({
        ...{ project: longName.repeat(2), applicant: longName.repeat(2) },
        ...{ applicationNumber: 'N'.repeat(60), completedOn: '2026-11-20', outcome: longName },
      })),
    ],
  },
  {
    ...{ publicationId: 'p2', title: longName, from: '2026-11-01', until: '2026-12-31', kind: 'standard' },
    pages: [[{ heading: longName, text: longName.repeat(5) }]],
  },
]
const bulletins: Facts['bulletins'] = [
  {
    ...{
      bulletinId: 'b1',
      zh: '周五下午学习时间，二楼窗口合并办理，请到一楼综合窗口',
      en: 'On Friday afternoon the second floor is served on the first',
    },
    ...{ from: '2026-11-23T00:00:00.000Z', to: '2026-11-28T00:00:00.000Z' },
  },
  {
    ...{ bulletinId: 'b2', zh: '本周六集中办理不动产登记，九点开始', en: null },
    ...{ from: '2026-11-23T00:00:00.000Z', to: '2026-11-28T00:00:00.000Z' },
  },
]

const noDays = ratingDays.map((day) => ({
  ...day,
  counts: { verySatisfied: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 },
  ratings: 0,
  due: 0,
  satisfied: 0,
}))
const onlyHall = leased<'board'>({ hall, glassPlan: planOf(mainBoard) })

export const samples: Record<string, Sample<'board'>> = {
  'main board': glass(mainBoard, {}),
  seats: glass(seats, {}),
  'publication wall': glass(publicationWall, { publications, bulletins, facilities }),
  'publication wall, longest text': glass(publicationWall, { ...longest, publications: longPublications, facilities }),
  'upright at the entrance': glass(entrance, {}),
  'small screen of a floor': glass(corner, {}),
  'main board, twelve calls': glass(mainBoard, { calls: calls(12) }),
  'main board, nobody called': glass(mainBoard, { calls: { current: [], recent: [] }, waiting: waiting(6, stopped) }),
  'main board, longest text': glass(mainBoard, longest),
  'upright, longest text': glass(entrance, longest),
  'small screen, longest text': glass(corner, longest),
  'main board, English': glass(mainBoard, {}, { language: 'en' }),
  'seats, English': glass(seats, {}, { language: 'en' }),
  'upright, lunch': glass(entrance, { hall: lunchHall }, { at: '2026-11-23T04:20:00.000Z' }),
  'seats, hall closed': glass(seats, { hall: closedHall }, { at: '2026-11-23T10:05:00.000Z' }),
  'calls are old': glass(mainBoard, {}, { ageMs: 40_000, link: 'down' }),
  'everything is old': glass(mainBoard, {}, { ageMs: 8_000_000, link: 'down' }),
  'only the hall is known': { shown: shownOf('board:main', onlyHall, {}) },
  'nothing is known': { shown: shownOf('board:main', {}, {}) },
  'without a layout: the board': {
    shown: shownOf('board:main', leased<'board'>({ ...usual, calls: calls(3) }), {}),
  },
  'a hub of yesterday: the board': {
    shown: shownOf('board:main', leased<'board'>({ hall, calls: calls(1), waiting: waiting(3) }), {}),
  },
  ...each('calls', [4, 3]),
  'calls, eighty in the smallest zone': glass(alone('calls', 4, 3), { calls: calls(80) }),
  ...each('waiting', [4, 3]),
  ...each('results', [6, 3], { publications }),
  'results, none': glass(alone('results', 10, 6), { publications: [] }),
  'results, longest text of all': glass(alone('results', 16, 8), { publications: longPublications }),
  ...each('published', [4, 3], { publications }),
  'published, longest text of all': glass(alone('published', 8, 5), { publications: longPublications }),
  ...each('bulletins', [4, 2], { bulletins }),
  'bulletins, none': glass(alone('bulletins', 8, 3), { bulletins: [] }),
  ...each('dutyRoster', [4, 3]),
  'dutyRoster, no windows': glass(alone('dutyRoster', 8, 5), { roster: [] }),
  ...each('figures', [4, 3]),
  'figures, nobody rated': glass(alone('figures', 8, 5), { ratingDays: noDays }),
  'figures, before the first day': glass(alone('figures', 8, 5), { ratingDays: [] }),
  ...each('pledges', [4, 2]),
  'pledges, none': glass(alone('pledges', 8, 5), { pledges: [] }),
  ...each('standards', [4, 2]),
  ...each('guides', [4, 3]),
  ...each('hours', [3, 2]),
  ...each('map', [5, 4]),
  ...each('nursingRoom', [3, 2], { facilities }),
  'nursingRoom, none': glass(alone('nursingRoom', 4, 3), { facilities: [] }),
  ...each('nearestExit', [3, 2]),
  'nearestExit, nobody knows where the glass hangs': { ...glass(alone('nearestExit', 6, 4), {}), boxId: 'main' },
  ...each('supervisionPhone', [4, 1]),
}
