// The items and their guides as the office sees them: how each stands, what waits for whom, and one of them opened. Pure.
import type { z } from 'zod'
import type { standingRow, versionRow } from '#contract/guides/guide'
import type { ItemChange, ItemRow } from '#contract/guides/item'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { words } from './words.ts'

/** Clerks read the front desk's view, all others the office's. */
export type GuidesKind = 'office' | 'frontDesk'

export type StandingRow = z.output<typeof standingRow>
export type VersionRow = z.output<typeof versionRow>

/** What the page has read of the hub's history; null while it has not. */
export interface Records {
  readonly items: readonly ItemRow[]
  readonly standings: readonly StandingRow[]
}
/** What it has read of the item that is open. */
export interface OpenRecords {
  readonly itemId: string
  /** The newest first. */
  readonly versions: readonly VersionRow[]
  readonly changes: readonly ItemChange[]
}

export const shows = ['all', 'waiting', 'due', 'writing', 'none', 'gone'] as const
export type Show = (typeof shows)[number]

export interface Mark {
  readonly words: string
  readonly tone: 'ok' | 'warning' | 'fault' | ''
}

export interface ItemLine {
  readonly itemId: string
  readonly name: string
  readonly unit: string
  readonly windows: string
  readonly standing: Mark
  /** The published version and since when it holds, or that there is none. */
  readonly version: string
  readonly marks: readonly Mark[]
  readonly item: ItemRow
  readonly guide: StandingRow | null
}

export interface GuidesState {
  readonly hallName: string
  readonly time: string
  readonly timeZone: string
  /** The hall's civil date; the date of the view where the hall has none. */
  readonly today: string
  /** Those that were looked for; null while nothing has been read. */
  readonly lines: readonly ItemLine[] | null
  readonly counts: Readonly<Record<Show, number>>
  readonly opened: ItemLine | null
  readonly units: readonly { readonly unitId: string; readonly label: string }[]
  readonly windows: readonly { readonly windowId: string; readonly label: string }[]
  readonly oldMs: number | null
  /** The name under which an account is known here. */
  readonly nameOf: (accountId: string | null) => string
}

/** @param search what somebody looks for; @param opened the item whose page is open, or null */
export function screenState(
  { facts, asOf }: Seen<GuidesKind, 'hall'>['view'],
  freshness: Seen<GuidesKind, 'hall'>['freshness'],
  now: Now,
  language: Language,
  records: Records | null,
  { search, show, opened }: { readonly search: string; readonly show: Show; readonly opened: string | null },
): GuidesState {
  const say = words[language]
  const isZh = language === 'zh'
  const { value: hall } = facts.hall
  const today = hall.date ?? asOf.slice(0, 10)
  const office = facts as Partial<Seen<'office', 'hall'>['view']['facts']>
  const windows = new Map(
    facts.windows?.value.map(({ windowId, number, name }) => [windowId, say.window(number, name)]),
  )
  const names = new Map(office.accounts?.value.map(({ accountId, name }) => [accountId, name]))
  const standings = new Map(records?.standings.map((one) => [one.itemId, one]))
  const units = new Map(
    records?.items.map(({ unitId, unit }) => [unitId, (isZh ? unit?.name : unit?.nameEn) ?? unitId]) ?? [],
  )
  for (const { unitId, name, nameEn } of office.people?.value.units ?? []) units.set(unitId, isZh ? name : nameEn)
  const all = records?.items.map(lineOf) ?? null
  const wanted = search.trim().toLowerCase()
  const isWanted = ({ name, unit, itemId, item }: ItemLine) =>
    [name, unit, itemId, ...item.words].some((text) => text.toLowerCase().includes(wanted))
  return {
    hallName: isZh ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    timeZone: hall.timeZone,
    today,
    lines: all?.filter((line) => belongs(line, show) && isWanted(line)) ?? null,
    counts: Object.fromEntries(
      shows.map((one) => [one, all?.filter((line) => belongs(line, one)).length ?? 0]),
    ) as GuidesState['counts'],
    opened: all?.find(({ itemId }) => itemId === opened) ?? null,
    units: [...units].map(([unitId, label]) => ({ unitId, label })),
    windows: [...windows].map(([windowId, label]) => ({ windowId, label })),
    oldMs: oldMs(freshness.hall),
    nameOf: (accountId) => (accountId === null ? say.hub : (names.get(accountId) ?? accountId)),
  }

  function lineOf(item: ItemRow): ItemLine {
    const guide = standings.get(item.itemId) ?? null
    const { is } = item.standing
    const published = guide?.published ?? null
    return {
      itemId: item.itemId,
      name: isZh ? item.name : item.nameEn,
      unit: units.get(item.unitId) ?? item.unitId,
      windows: item.windowIds.map((windowId) => windows.get(windowId) ?? windowId).join('、') || say.noWindows,
      standing: { words: say.standing[is], tone: is === 'offered' ? 'ok' : 'fault' },
      version:
        published === null
          ? say.noVersion
          : `${say.version(published.version)} · ${say.since(published.effectiveFrom)}`,
      marks: marksOf(guide),
      item,
      guide,
    }
  }

  function marksOf(guide: StandingRow | null): Mark[] {
    if (guide === null) return []
    const { draft, coming, published, returned } = guide
    const marks: Mark[] = []
    if (draft?.review === 'wanted') marks.push({ words: say.marks.waiting, tone: 'warning' })
    if (draft?.review === 'notYet') marks.push({ words: say.marks.writing, tone: '' })
    if (returned !== null) marks.push({ words: say.marks.returned, tone: 'fault' })
    if (coming !== null) marks.push({ words: `${say.marks.coming} · ${say.since(coming.effectiveFrom)}`, tone: 'ok' })
    if (published !== null && published.reviewDueOn <= today)
      marks.push({ words: `${say.marks.due} · ${published.reviewDueOn}`, tone: 'warning' })
    return marks
  }

  function belongs({ item, guide }: ItemLine, to: Show): boolean {
    switch (to) {
      case 'all':
        return true
      case 'waiting':
        return guide?.draft?.review === 'wanted'
      case 'writing':
        return guide?.draft?.review === 'notYet' || (guide?.returned ?? null) !== null
      case 'due':
        return (guide?.published?.reviewDueOn ?? today.concat('~')) <= today
      case 'none':
        return item.standing.is === 'offered' && (guide?.published ?? null) === null
      case 'gone':
        return item.standing.is !== 'offered'
    }
  }
}
