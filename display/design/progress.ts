// What a visitor is told of a matter, at the kiosk and on the phone: how it stands, until when, what is wanted, where to go. Pure.
import type { Progress } from '#wire/progress'
import { shortDayWords } from './clock.ts'
import type { Language } from './i18n.ts'
import { progressWords as words } from './progress-words.ts'

export interface Answer {
  /** In groups, as it stands on the slip. */
  readonly number: string
  readonly item: string
  /** In one or two words, and the colour that goes with them. */
  readonly standing: string
  readonly tone: 'good' | 'usual' | 'wanting'
  /** What that means for the visitor. */
  readonly sentence: string
  readonly lines: readonly { readonly label: string; readonly value: string }[]
  readonly wanted: readonly string[]
}

export function answerOf(progress: Progress, language: Language): Answer {
  const say = words[language]
  const { number, standing, date, dueAt, endedAt, wanted, window, timeZone } = progress
  const day = (at: string) => shortDayWords(localDate(at, timeZone), language)
  const isOpen = standing !== 'finished' && standing !== 'returned'
  return {
    number: grouped(number),
    item: language === 'zh' ? progress.itemName : progress.itemNameEn,
    standing: say.standing[standing],
    tone: standing === 'finished' ? 'good' : standing === 'handling' ? 'usual' : 'wanting',
    sentence: say.sentence[standing],
    lines: [
      { label: say.accepted, value: shortDayWords(date, language) },
      ...(isOpen && dueAt !== null ? [{ label: say.due, value: day(dueAt) }] : []),
      ...(endedAt === null
        ? []
        : [{ label: standing === 'returned' ? say.returned : say.finished, value: day(endedAt) }]),
      ...(window === null
        ? []
        : [
            { label: say.where, value: placeOf(window, language) },
            { label: say.phone, value: window.phone },
          ]),
    ],
    wanted: wanted.map(({ name, by }) => (by === null ? name : say.by(name, shortDayWords(by, language)))),
  }
}

/** `261123 0007`: the day, and the number on it. */
export function grouped(number: string): string {
  return number.length > 6 ? `${number.slice(0, 6)} ${number.slice(6)}` : number
}

function placeOf({ number, place, placeEn }: NonNullable<Progress['window']>, language: Language): string {
  const at = language === 'zh' ? place : placeEn
  return words[language].window(number, at ?? '')
}

function localDate(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(Date.parse(at))
}
