// Who waits for what on the hall board: people and minutes of every series, page by page where there are many. Pure.
import { oldMs } from '../../design/facts.ts'
import { type Size, sizeFor } from '../../design/fit.ts'
import type { Language } from '../../design/i18n.ts'
import { pageAt } from '../../design/pages.ts'
import type { BoardSeen } from './state.ts'
import { words } from './words.ts'

export interface WaitingRow {
  readonly seriesId: string
  readonly name: string
  readonly size: Size
  readonly people: string
  /** How long whoever comes now will wait, or why no numbers are given. */
  readonly outlook: string
  readonly isGiven: boolean
}

export interface BoardWaiting {
  readonly rows: readonly WaitingRow[]
  /** People who wait in the whole hall. */
  readonly total: number
  readonly page: string | null
  readonly oldMs: number | null
}

export type WaitingLine = NonNullable<BoardSeen['view']['facts']['waiting']>['value'][number]

const rowsOnAPage = { usual: 6, large: 4 } as const
const turnMs = 10_000

/** Null while there is no information. */
export function waitingOf({ view, freshness }: BoardSeen, at: string, language: Language): BoardWaiting | null {
  const { waiting, appearance } = view.facts
  if (waiting === undefined) return null
  const rows = waiting.value.map((line) => rowOf(line, language))
  const paged = pageAt(
    rows,
    rowsOnAPage[appearance?.value.print ?? 'usual'],
    ({ size }) => (size === 'small' ? 2 : 1),
    turnMs,
    at,
  )
  return {
    rows: paged.shown,
    total: waiting.value.reduce((sum, line) => sum + line.waiting, 0),
    page: paged.count === 1 ? null : words[language].page(paged.page, paged.count),
    oldMs: oldMs(freshness.waiting),
  }
}

/** One row: who waits in a series, and how long. */
export function rowOf(line: WaitingLine, language: Language): WaitingRow {
  const say = words[language]
  const name = language === 'zh' ? line.name : line.nameEn
  return {
    seriesId: line.seriesId,
    name,
    size: sizeFor(name, { large: 8, medium: 15 }),
    people: say.people(line.waiting),
    outlook: outlookOf(line, language),
    isGiven: line.noNumbers === null,
  }
}

/** Who finds nobody before them need not be told that the time is unknown. */
function outlookOf({ noNumbers, minutes, waiting }: WaitingLine, language: Language): string {
  const say = words[language]
  if (noNumbers !== null) return noNumbers.message[language]
  return minutes === null && waiting === 0 ? say.nobodyWaits : say.minutes(minutes)
}
