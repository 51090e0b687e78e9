// The times to which a visitor who still waits can be rebooked, as a supervisor reads them out. Pure.
import type { FactsOf } from '#wire/index'
import type { Language } from '../../../display/design/i18n.ts'
import { dayFace } from '../office/hall-time.ts'
import { words } from './closing-words.ts'

type Booking = FactsOf<'office'>['booking']['value']

export interface FreeTime {
  readonly date: string
  readonly from: string
  /** The day and the hour, without how many places are left. */
  readonly when: string
  readonly label: string
}

/** Slots of a series that have a place left, the nearest first. */
export function freeTimes(booking: Booking, seriesId: string, language: Language): FreeTime[] {
  const say = words[language]
  return booking
    .filter((day) => day.seriesId === seriesId)
    .sort((one, other) => one.date.localeCompare(other.date))
    .flatMap(({ date, slots }) => {
      const day = dayFace(date, language)
      return slots
        .filter(({ free }) => free > 0)
        .map(({ from, to, free }) => {
          const when = `${day} ${from}–${to}`
          return { date, from, when, label: `${when} · ${say.places(free)}` }
        })
    })
}
