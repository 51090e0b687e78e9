// The one small line under what goes on: a badge that was read, what the hall clock says, else today's figures. Pure.
import type { Language } from '../../../display/design/i18n.ts'
import type { DeskSeen, DeskState } from './state.ts'
import { words } from './words.ts'

/** A badge is spoken of so long after it was shown; 10 s. */
const badgeMs = 10_000

/** The line, or null when there is nothing to say; `hubNowMs` is the hub's time in ms since 1970. */
export function hintOf(
  { hall, badge, onDuty, lunch, windowFigures }: DeskSeen['view']['facts'],
  windowId: string | null,
  language: Language,
  hubNowMs: number,
): DeskState['hint'] {
  const say = words[language].hint
  const shown = badge?.value ?? null
  if (shown !== null && hubNowMs - Date.parse(shown.at) < badgeMs) {
    return { words: say.badge[shown.known], tone: shown.known === 'no' ? 'bad' : 'good' }
  }
  const overMs = onDuty?.value?.away == null ? 0 : hubNowMs - Date.parse(onDuty.value.away.until)
  if (overMs >= 60_000) return { words: say.overdue(Math.floor(overMs / 60_000)), tone: 'bad' }
  const { phase } = hall.value
  if (phase === 'lunch' && lunch?.value != null) {
    const { windowIds, place, placeEn, person } = lunch.value
    if (windowId !== null && windowIds.includes(windowId)) return { words: say.serves, tone: 'good' }
    const isZh = language === 'zh'
    const name = (isZh ? person?.name : person?.nameEn) ?? ''
    return { words: say.lunch(isZh ? place : placeEn, name), tone: 'soft' }
  }
  if (onDuty?.value === null) return { words: say.nobody, tone: phase === 'open' ? 'bad' : 'soft' }
  if (phase === 'gap') return { words: say.gap, tone: 'soft' }
  if (phase === 'closed') return { words: say.closed, tone: 'soft' }
  if (phase === 'unknown') return { words: say.dayUnknown, tone: 'soft' }
  const counts = windowFigures?.value
  return counts === undefined ? null : { words: say.figures(counts.due, counts.ratings), tone: 'soft' }
}
