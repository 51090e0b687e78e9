// Who still waits when the hall closes, and who was left over yesterday: for the queue page and the front desk. Pure.
import type { FactsOf } from '#wire/index'
import type { Language } from '../../../display/design/i18n.ts'
import { listed } from '../office/listed.ts'
import { words } from './closing-words.ts'
import { type FreeTime, freeTimes } from './times.ts'

export interface Unserved {
  readonly number: string
  readonly words: string
  /** Whether it can still be called first, or cancelled. */
  readonly isOpen: boolean
  /** When its visitor can come instead. */
  readonly times: readonly FreeTime[]
}

export interface Closing {
  /** The longest wait first; null while there is no information. */
  readonly unserved: readonly Unserved[] | null
  readonly leftOver: string | null
}

/** @param hubNow the hub's time, ms since 1970 */
export function closingOf(
  { unserved, booking }: Partial<Pick<FactsOf<'office'>, 'unserved' | 'booking'>>,
  hubNow: number,
  language: Language,
): Closing {
  if (unserved === undefined) return { unserved: null, leftOver: null }
  const say = words[language]
  const { tickets, leftOver } = unserved.value
  const minutesSince = (at: string) => Math.max(0, Math.floor((hubNow - Date.parse(at)) / 60_000))
  const numbers = leftOver.map(({ number }) => number)
  return {
    unserved: [...tickets]
      .sort((one, other) => one.waitsSince.localeCompare(other.waitsSince))
      .map(({ number, seriesId, state, waitsSince }) => ({
        number,
        words: [say.state[state], say.waited(minutesSince(waitsSince))].join(' · '),
        isOpen: state === 'waiting' || state === 'onHold',
        times: freeTimes(booking?.value ?? [], seriesId, language),
      })),
    leftOver: numbers.length === 0 ? null : say.leftOver(listed(numbers, language)),
  }
}
