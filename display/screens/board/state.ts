// What the hall board shows, worked out from its view alone: who is on duty where, and how the day was rated. Pure.

import type { LevelCounts } from '#contract/counter/rating'
import type { ViewOf } from '#wire/index'
import { type ClockFace, clockFace, type Now } from '../../design/clock.ts'
import { oldMs } from '../../design/facts.ts'
import { type Size, sizeFor, widthOf } from '../../design/fit.ts'
import type { Language } from '../../design/i18n.ts'
import type { LevelBar } from '../../design/level-bars.ts'
import { levels, levelWords } from '../../design/levels.ts'
import { pageAt } from '../../design/pages.ts'
import { shareWords } from '../../design/rate.ts'
import type { Seen } from '../../design/shown.ts'
import { words } from './words.ts'

export interface BoardCell {
  readonly windowId: string
  readonly number: string
  readonly name: string
  /** Null where there is no room for it beside a long window name. */
  readonly unitName: string | null
  readonly person: { readonly name: string; readonly role: string; readonly photo: string | null } | null
  readonly hasPhoto: boolean
  /** Stands in the person's place. */
  readonly absent: string
}

/** How many windows share the glass: `wide` 2 × 3 with photo and unit, `middle` 3 × 4 with photo, `dense` 4 × 6. */
export type BoardForm = 'wide' | 'middle' | 'dense'

export interface BoardState {
  readonly hall: {
    readonly name: string
    readonly size: Size
    readonly clock: ClockFace
    readonly oldMs: number | null
  }
  readonly hours: { readonly isOpen: boolean; readonly state: string; readonly text: string }
  /** Null while there is no information. */
  readonly roster: {
    readonly form: BoardForm
    readonly cells: readonly BoardCell[]
    readonly present: string
    readonly page: string | null
    readonly oldMs: number | null
  } | null
  /** Null while there is no information. */
  readonly figures: {
    readonly satisfaction: string
    readonly voluntary: string
    readonly ratings: string
    readonly due: string
    readonly bars: readonly LevelBar[]
    readonly oldMs: number | null
  } | null
  readonly supervisionPhone: string
}

const room = { wide: 6, middle: 12, dense: 24 } as const
/** Widest names, in full-width characters, that the densest form holds. */
const shortName = { window: 16, person: 10 } as const
const turnMs = 10_000

const countNames = {
  5: 'verySatisfied',
  4: 'satisfied',
  3: 'basicallySatisfied',
  2: 'dissatisfied',
  1: 'veryDissatisfied',
} as const satisfies Record<number, keyof LevelCounts>

export function screenState(
  { facts }: Seen<'board', 'hall'>['view'],
  freshness: Seen<'board', 'hall'>['freshness'],
  now: Now,
  language: Language,
): BoardState {
  const say = words[language]
  const hall = facts.hall.value
  const name = language === 'zh' ? hall.name : hall.nameEn
  return {
    hall: {
      name,
      size: sizeFor(name, { large: 24, medium: 36 }),
      clock: clockFace(now.at, hall.timeZone, language),
      oldMs: oldMs(freshness.hall),
    },
    hours: {
      isOpen: hall.phase === 'open',
      state: hall.phase === 'open' ? say.open : say.closed,
      text: hall.hoursToday === '' ? say.rest : say.hours(hall.hoursToday),
    },
    roster:
      facts.roster === undefined
        ? null
        : { ...rosterOf(facts.roster.value, hall.phase === 'open', now, language), oldMs: oldMs(freshness.roster) },
    figures:
      facts.figures === undefined
        ? null
        : { ...figuresOf(facts.figures.value.hall, language), oldMs: oldMs(freshness.figures) },
    supervisionPhone: hall.supervisionPhone,
  }
}

type RosterLine = ViewOf<'board'>['facts']['roster']['value'][number]

function rosterOf(lines: readonly RosterLine[], isOpen: boolean, now: Now, language: Language) {
  const say = words[language]
  const form = formFor(lines, language)
  const cells = lines.map((line) => cellOf(line, form, isOpen, language))
  const paged = pageAt(cells, room[form], () => 1, turnMs, now.at)
  return {
    form,
    cells: paged.shown,
    present: say.present(lines.filter((line) => line.person !== null).length, lines.length),
    page: paged.count === 1 ? null : say.page(paged.page, paged.count),
  }
}

function figuresOf(
  { counts, ratings, due, satisfied }: ViewOf<'board'>['facts']['figures']['value']['hall'],
  language: Language,
) {
  const say = words[language]
  return {
    satisfaction: shareWords(satisfied, ratings),
    voluntary: shareWords(ratings, due),
    ratings: say.ratings(ratings),
    due: say.due(due),
    bars: barsOf(counts, language),
  }
}

function cellOf(line: RosterLine, form: BoardForm, isOpen: boolean, language: Language): BoardCell {
  const say = words[language]
  const { name, unitName, personName } = namesOf(line, language)
  const { person } = line
  const isLong = widthOf(name) > 20 || widthOf(personName) > 10
  return {
    windowId: line.windowId,
    number: line.number,
    name,
    unitName: form === 'wide' && !isLong && widthOf(unitName) <= 30 ? unitName : null,
    person: person === null ? null : { name: personName, role: say.role[person.role], photo: person.photo },
    hasPhoto: person !== null && (form === 'wide' || (form === 'middle' && !isLong)),
    absent: isOpen ? say.paused : say.notOpen,
  }
}

/** The densest form is for many windows with short names only: a name that is cut helps nobody. */
function formFor(lines: readonly RosterLine[], language: Language): BoardForm {
  if (lines.length <= room.wide) return 'wide'
  const isShort = lines
    .map((line) => namesOf(line, language))
    .every(({ name, personName }) => widthOf(name) <= shortName.window && widthOf(personName) <= shortName.person)
  return lines.length <= room.middle || !isShort ? 'middle' : 'dense'
}

function namesOf(line: RosterLine, language: Language) {
  const { person } = line
  return language === 'zh'
    ? { name: line.windowName, unitName: line.unitName, personName: person?.name ?? '' }
    : { name: line.windowNameEn, unitName: line.unitNameEn, personName: person?.nameEn ?? '' }
}

function barsOf(counts: LevelCounts, language: Language): LevelBar[] {
  const longest = Math.max(1, ...Object.values(counts))
  return levels.map((level) => {
    const count = counts[countNames[level]]
    return { level, words: levelWords[level][language], count, length: count / longest }
  })
}
