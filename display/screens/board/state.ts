// What the hall board shows, worked out from its view alone: who is called, who waits, who is on duty, how the day was rated. Pure.

import type { LevelCounts } from '#contract/counter/rating'
import type { Level } from '#wire/ids'
import { type ClockFace, clockFace, type Now } from '../../design/clock.ts'
import { oldestMs, oldMs } from '../../design/facts.ts'
import { type Size, sizeFor } from '../../design/fit.ts'
import { type FrontDesk, frontDeskOf } from '../../design/front-desk.ts'
import type { Language } from '../../design/i18n.ts'
import type { LevelBar } from '../../design/level-bars.ts'
import { levels, levelWords } from '../../design/levels.ts'
import { usualAppearance } from '../../design/manner.ts'
import { type Notice, noticeOf } from '../../design/notice.ts'
import { type Hall, hoursWords, nextOpeningWords, phaseWords, resumesWords } from '../../design/opening.ts'
import { pledgeAt, type ShownPledge } from '../../design/pledges.ts'
import { shareWords } from '../../design/rate.ts'
import type { Seen } from '../../design/shown.ts'
import { type BoardQueue, queueOf } from './queue.ts'
import { type BoardRoster, rosterOf } from './roster.ts'
import { words } from './words.ts'

export type BoardSeen = Seen<'board', 'hall'>
type Facts = BoardSeen['view']['facts']

export interface BoardState {
  readonly hall: {
    readonly name: string
    readonly size: Size
    readonly clock: ClockFace
    readonly oldMs: number | null
  }
  readonly hours: { readonly tone: 'open' | 'lunch' | 'closed'; readonly state: string; readonly text: string }
  /** Takes the roster's place in a hall that gives numbers. */
  readonly queue: BoardQueue | null
  /** Null while there is no information. */
  readonly roster: BoardRoster | null
  /** Takes the roster's place once the hall is closed and nobody is there any more. */
  readonly closing: { readonly notice: Notice; readonly pledge: ShownPledge | null } | null
  /** Whoever is on duty for the whole hall at lunch. */
  readonly frontDesk: (FrontDesk & { readonly oldMs: number | null }) | null
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

const countNames = {
  5: 'verySatisfied',
  4: 'satisfied',
  3: 'basicallySatisfied',
  2: 'dissatisfied',
  1: 'veryDissatisfied',
} as const satisfies Record<number, keyof LevelCounts>

export function screenState(
  view: BoardSeen['view'],
  freshness: BoardSeen['freshness'],
  now: Now,
  language: Language,
): BoardState {
  const { facts } = view
  const hall = facts.hall.value
  const name = language === 'zh' ? hall.name : hall.nameEn
  const frontDesk = hall.phase === 'lunch' ? frontDeskOf(facts.lunch?.value, language) : null
  const queue = queueOf({ view, freshness }, now, language)
  return {
    hall: {
      name,
      size: sizeFor(name, { large: 24, medium: 36 }),
      clock: clockFace(now.at, hall.timeZone, language),
      oldMs: oldMs(freshness.hall),
    },
    hours: hoursOf(hall, language),
    queue,
    roster: rosterOf({ view, freshness }, now.at, language, 'whole'),
    closing: queue === null ? closingOf(facts, now, language) : null,
    frontDesk: frontDesk === null ? null : { ...frontDesk, oldMs: oldestMs(freshness.lunch) },
    figures:
      facts.figures === undefined
        ? null
        : { ...figuresOf(facts.figures.value.hall, language), oldMs: oldMs(freshness.figures) },
    supervisionPhone: hall.supervisionPhone,
  }
}

function hoursOf(hall: Hall, language: Language): BoardState['hours'] {
  const state = phaseWords(hall, language)
  switch (hall.phase) {
    case 'open':
      return { tone: 'open', state, text: hoursWords(hall, language) }
    case 'lunch':
    case 'gap':
      return { tone: 'lunch', state, text: resumesWords(hall, language) }
    case 'closed':
      return { tone: 'closed', state, text: nextOpeningWords(hall, language) }
    case 'unknown':
      return { tone: 'closed', state, text: hoursWords(hall, language) }
  }
}

function closingOf({ hall, roster, appearance, pledges }: Facts, now: Now, language: Language): BoardState['closing'] {
  const { phase } = hall.value
  if (phase !== 'closed' && phase !== 'unknown') return null
  if (roster?.value.some(({ person }) => person !== null)) return null
  const notice = noticeOf(phase === 'closed' ? 'closed' : 'signedOut', hall.value, undefined, language)
  const { carousel } = appearance?.value ?? usualAppearance
  const pledge = carousel === 'hidden' ? null : pledgeAt(pledges?.value ?? [], language, now.at)
  return notice === null ? null : { notice, pledge }
}

type HallFigures = NonNullable<Facts['figures']>['value']['hall']

function figuresOf({ counts, ratings, due, satisfied }: HallFigures, language: Language) {
  const say = words[language]
  return {
    satisfaction: shareWords(satisfied, ratings),
    voluntary: shareWords(ratings, due),
    ratings: say.ratings(ratings),
    due: say.due(due),
    bars: barsOf(counts, language),
  }
}

/** How many ratings of a level. */
export function countOf(counts: LevelCounts, level: Level): number {
  return counts[countNames[level]]
}

function barsOf(counts: LevelCounts, language: Language): LevelBar[] {
  const longest = Math.max(1, ...Object.values(counts))
  return levels.map((level) => {
    const count = countOf(counts, level)
    return { level, words: levelWords[level][language], count, length: count / longest }
  })
}
