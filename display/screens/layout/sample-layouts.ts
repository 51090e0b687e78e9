// Invented layouts for each form of glass, and facts to fill them.
import type { DayOfRatings } from '#contract/office/figures'
import type { ContentName, GlassPlan, LayoutVersion, Zone } from '#contract/public/layout'

const zone = (content: ContentName, column: number, row: number, width: number, height: number): Zone => ({
  content,
  column,
  row,
  width,
  height,
  heading: null,
})

const version = (name: string, form: LayoutVersion['form'], zones: Zone[]): LayoutVersion => ({
  name,
  form,
  zones,
  version: 1,
})

/** The main board of a hall that gives numbers. */
export const mainBoard = version('大厅主屏', '1920x1080', [
  zone('calls', 1, 1, 10, 5),
  zone('waiting', 11, 1, 6, 5),
  zone('dutyRoster', 1, 6, 10, 3),
  zone('figures', 11, 6, 6, 3),
  zone('supervisionPhone', 1, 9, 16, 1),
])

/** For whoever sits and waits. */
export const seats = version('等候区', '1920x1080', [
  zone('figures', 1, 1, 8, 5),
  zone('guides', 9, 1, 8, 5),
  zone('pledges', 1, 6, 6, 3),
  zone('standards', 7, 6, 5, 3),
  zone('hours', 12, 6, 5, 3),
  zone('supervisionPhone', 1, 9, 16, 1),
])

export const entrance = version('入口竖屏', '1080x1920', [
  zone('hours', 1, 1, 9, 2),
  zone('calls', 1, 3, 9, 5),
  zone('waiting', 1, 8, 9, 4),
  zone('dutyRoster', 1, 12, 9, 4),
  zone('supervisionPhone', 1, 16, 9, 1),
])

export const corner = version('楼层小屏', '1280x800', [
  zone('calls', 1, 1, 9, 6),
  zone('waiting', 10, 1, 7, 6),
  zone('guides', 1, 7, 9, 3),
  zone('pledges', 10, 7, 7, 3),
  zone('supervisionPhone', 1, 10, 16, 1),
])

/** What the hall publishes, beside what helps to find one's way. */
export const publicationWall = version('公示墙', '1920x1080', [
  zone('results', 1, 1, 10, 6),
  zone('map', 11, 1, 6, 6),
  zone('bulletins', 1, 7, 10, 2),
  zone('nursingRoom', 11, 7, 3, 2),
  zone('nearestExit', 14, 7, 3, 2),
  zone('supervisionPhone', 1, 9, 16, 1),
])

/** One content large, for its own samples. */
export const alone = (content: ContentName, width: number, height: number) =>
  version('单项', '1920x1080', [
    zone(content, 1, 1, width, height),
    ...(content === 'supervisionPhone' ? [] : [zone('supervisionPhone', 1, 9, 16, 1)]),
  ])

export const planOf = (layout: LayoutVersion): GlassPlan => ({
  trial: null,
  usual: 'shown',
  entries: [],
  layouts: { shown: layout },
  turnMs: 10_000,
  power: [],
})

/** Seven served days, the last of them half over. */
export const ratingDays: DayOfRatings[] = [
  [152, 31, 8, 2, 1],
  [171, 40, 6, 0, 0],
  [138, 22, 9, 4, 2],
  [190, 35, 5, 1, 0],
  [166, 41, 12, 3, 1],
  [203, 38, 7, 2, 0],
  [96, 18, 3, 1, 0],
].map(([a = 0, b = 0, c = 0, d = 0, e = 0], index) => ({
  date: `2026-11-${[13, 16, 17, 18, 19, 20, 23][index]}`,
  counts: { verySatisfied: a, satisfied: b, basicallySatisfied: c, dissatisfied: d, veryDissatisfied: e },
  ratings: a + b + c + d + e,
  due: a + b + c + d + e + 14,
  satisfied: a + b + c,
}))
