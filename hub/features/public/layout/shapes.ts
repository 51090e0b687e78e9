// What a layout is made of: forms of glass, the closed list of contents, zones on a grid, schedules and power plans.
import { z } from 'zod'
import type { Words } from '#wire/define'
import { civilDate, clockTime, endTime, glassId, groupId, label, layoutId, scheduleId } from '#wire/ids'

/** Forms of glass, each divided into square cells; sizes in px of the glass it was drawn for. */
export const forms = {
  '1920x1080': { width: 1920, height: 1080, columns: 16, rows: 9 },
  '1080x1920': { width: 1080, height: 1920, columns: 9, rows: 16 },
  '1280x800': { width: 1280, height: 800, columns: 16, rows: 10 },
} as const satisfies Record<string, { width: number; height: number; columns: number; rows: number }>
export type Form = keyof typeof forms
export const form = z.enum(Object.keys(forms) as [Form, ...Form[]])

/** What a zone may show, each with the least cells it can be read in. */
export const contents = {
  calls: { zh: '叫号', en: 'Calls', columns: 4, rows: 3 },
  waiting: { zh: '等候情况', en: 'Waiting', columns: 4, rows: 3 },
  results: { zh: '办理结果公示', en: 'Results', columns: 6, rows: 3 },
  published: { zh: '公开信息', en: 'Published texts', columns: 4, rows: 3 },
  bulletins: { zh: '通知', en: 'Notices', columns: 4, rows: 2 },
  dutyRoster: { zh: '在岗公示', en: 'On duty', columns: 4, rows: 3 },
  figures: { zh: '评价统计', en: 'Rating figures', columns: 4, rows: 3 },
  pledges: { zh: '服务承诺', en: 'Pledges', columns: 4, rows: 2 },
  standards: { zh: '服务标准', en: 'Standards', columns: 4, rows: 2 },
  guides: { zh: '办事指引', en: 'Guides', columns: 4, rows: 3 },
  map: { zh: '楼层图', en: 'Floor map', columns: 5, rows: 4 },
  nursingRoom: { zh: '母婴室', en: 'Nursing room', columns: 3, rows: 2 },
  nearestExit: { zh: '最近出口', en: 'Nearest exit', columns: 3, rows: 2 },
  hours: { zh: '办公时间', en: 'Hours', columns: 3, rows: 2 },
  supervisionPhone: { zh: '监督电话', en: 'Supervision phone', columns: 4, rows: 1 },
} as const satisfies Record<string, Words & { columns: number; rows: number }>
export type ContentName = keyof typeof contents
export const contentName = z.enum(Object.keys(contents) as [ContentName, ...ContentName[]])

const cell = z.number().int().min(1).max(16)

/** A heading of a zone in place of the usual one. */
const heading = z.object({ zh: z.string().trim().min(1).max(20), en: z.string().trim().min(1).max(40) })

/** A rectangle of cells that shows one content; column and row count from 1 at the upper left. */
export const zone = z.object({
  content: contentName,
  column: cell,
  row: cell,
  width: cell,
  height: cell,
  heading: heading.nullable().default(null),
})
export type Zone = z.output<typeof zone>

/** A zone as somebody asks for it: what is no content is refused in words that name the zone. */
export const askedZone = zone.extend({
  content: z
    .string()
    .max(40)
    .meta({ examples: Object.keys(contents) }),
})
export type AskedZone = z.output<typeof askedZone>

export const layout = z.object({ name: label, form, zones: z.array(zone).min(1).max(24) })
export type Layout = z.output<typeof layout>

/** A version of a layout never changes; the next one is another. */
export const layoutVersion = layout.extend({ version: z.number().int().positive() })
export type LayoutVersion = z.output<typeof layoutVersion>

/** Part of a day on the hall's wall: up to `to`, past midnight where `to` is not after `from`; it belongs to the day it begins. */
export const dayPart = z.object({ from: clockTime, to: endTime })

/** When a layout has its turn. What is null does not limit. */
export const entry = z
  .object({
    layoutId,
    from: civilDate.nullable(),
    to: civilDate.nullable(),
    /** ISO numbering: 1 Monday to 7 Sunday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    part: dayPart.nullable(),
    /** Of several that fit the highest wins, of equals the first in the list. */
    priority: z.number().int().min(0).max(9),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, 'the last day lies before the first')
export type Entry = z.output<typeof entry>

export const schedule = z.object({ scheduleId, name: label, entries: z.array(entry).max(40) })
export type Schedule = z.output<typeof schedule>

/** Glasses that are assigned together and turn their pages together. */
export const group = z.object({
  groupId,
  name: label,
  /** How long a page stays, 5 to 60 s. */
  turnMs: z.number().int().min(5_000).max(60_000),
  glassIds: z.array(glassId).max(64),
})
export type Group = z.output<typeof group>

export const target = z.discriminatedUnion('is', [
  z.object({ is: z.literal('glass'), glassId }),
  z.object({ is: z.literal('group'), groupId }),
])
export type Target = z.output<typeof target>

/** What a glass or a group shows: its schedule's turn, else the usual layout, else the board of the hall. */
export const assignment = z.object({ usual: layoutId.nullable(), scheduleId: scheduleId.nullable() })
export type Assignment = z.output<typeof assignment>

/** When a glass is lit on each weekday; outside it is black, unless the hall works or is in an emergency. Empty: always lit. */
export const power = z.array(
  z
    .object({ weekday: z.number().int().min(1).max(7), from: clockTime, to: endTime })
    .refine((span) => span.from < span.to, 'the time must end after it begins'),
)
export type Power = z.output<typeof power>

/** All that decides what one glass shows and when, so that it turns by itself while the hub is away. */
export const glassPlan = z.object({
  /** A version that is tried on this glass, before all others. */
  trial: layoutVersion.extend({ layoutId }).nullable(),
  usual: layoutId.nullable(),
  entries: z.array(entry),
  /** The released version of each layout that is named. */
  layouts: z.record(layoutId, layoutVersion),
  turnMs: z.number().int(),
  power,
})
export type GlassPlan = z.output<typeof glassPlan>

/** A layout with its versions: the one that glasses show, the one that is being made, and those before. */
export const keptLayout = z.object({
  layoutId,
  released: layoutVersion.nullable(),
  draft: layoutVersion.nullable(),
  /** The glass on which the draft is tried. */
  triedOn: glassId.nullable(),
  /** Newest first, at most 10. */
  earlier: z.array(layoutVersion),
  /** Rises with every version ever saved. */
  latest: z.number().int().nonnegative(),
})
export type KeptLayout = z.output<typeof keptLayout>
