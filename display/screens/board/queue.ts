// The board of a hall that gives numbers: calls and waiting stand there always, roster and ratings take turns beside them. Pure.
import type { Now } from '../../design/clock.ts'
import type { Language } from '../../design/i18n.ts'
import { type BoardCalls, callsOf } from './calls.ts'
import { type BoardRoster, rosterOf } from './roster.ts'
import type { BoardSeen } from './state.ts'
import { type BoardWaiting, waitingOf } from './waiting.ts'
import { words } from './words.ts'

export interface BoardQueue {
  /** Null while there is no information. */
  readonly calls: BoardCalls | null
  readonly waiting: BoardWaiting | null
  /** For whoever holds a number while the hall rests: it stays good. */
  readonly assurance: string | null
  /** What has its turn in the corner. */
  readonly corner: { readonly is: 'roster'; readonly roster: BoardRoster } | { readonly is: 'figures' }
}

/** How long roster and ratings stay; the roster turns its own pages within. */
const turnMs = 10_000

/** Null where the hall gives no numbers, and where nobody holds one any more once it has closed. */
export function queueOf(seen: BoardSeen, now: Now, language: Language): BoardQueue | null {
  const { calls, waiting, hall } = seen.view.facts
  const isUsed = (waiting?.value.length ?? 0) > 0 || calls?.value.current.length || calls?.value.recent.length
  const shown = waitingOf(seen, now.at, language)
  const people = shown?.total ?? 0
  const held = (calls?.value.current.length ?? 0) + people
  const { phase } = hall.value
  if (!isUsed || (held === 0 && (phase === 'closed' || phase === 'unknown'))) return null
  const say = words[language]
  const isResting = phase === 'lunch' || phase === 'gap'
  return {
    calls: callsOf(seen, now, language),
    waiting: shown,
    assurance: phase === 'closed' ? say.servedOn(held) : isResting && people > 0 ? say.carriedOver : null,
    corner: cornerAt(seen, now, language),
  }
}

function cornerAt(seen: BoardSeen, now: Now, language: Language): BoardQueue['corner'] {
  const roster = rosterOf(seen, now.at, language, 'corner')
  if (roster === null || roster.cells.length === 0) return { is: 'figures' }
  const turn = Math.floor(Date.parse(now.at) / turnMs)
  return seen.view.facts.figures !== undefined && turn % 3 === 2 ? { is: 'figures' } : { is: 'roster', roster }
}
