// What the page for complaints and opinions shows at each step. Pure.
import type { Catalogue } from '#contract/guides/catalogue'
import { dayWords } from '../../../display/design/clock.ts'
import { widthOf } from '../../../display/design/fit.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { pagesOf } from '../../../display/design/pages.ts'
import type { Access } from '../../frame/access.ts'
import type { Form } from '../../frame/kiosk-element.ts'
import { candidatesFor, type Wordbook } from '../../typing/candidates.ts'
import type { Candidate, Typed } from '../../typing/typing.ts'
import type { Draft } from './steps.ts'
import { words } from './words.ts'

export interface Listed<T> {
  readonly shown: readonly T[]
  readonly hasMore: boolean
}

/** Units on one page. */
const mostUnits = { usual: 10, large: 6 } as const
const daysOnPage = 7
/** A complaint may be about something of the last weeks. */
const mostWeeks = 26

export function unitsOn(
  units: Catalogue['units'],
  page: number,
  { language, print }: Access,
): Listed<{ unitId: string; name: string }> {
  const most = mostUnits[print]
  const all = units.map(({ unitId, name, nameEn }) => ({ unitId, name: language === 'zh' ? name : nameEn }))
  return { shown: all.slice(page * most, (page + 1) * most), hasMore: all.length > (page + 1) * most }
}

/** Seven days, the newest first. @param today the hall's date */
export function daysOn(today: string, page: number, language: Language): Listed<{ date: string; name: string }> {
  const say = words[language]
  const shown = Array.from({ length: daysOnPage }, (_, index) => {
    const back = page * daysOnPage + index
    const date = daysBefore(today, back)
    const near = say.near[back]
    const day = dayWords(date, language)
    return { date, name: near === undefined ? day : `${near} ${day}` }
  })
  return { shown, hasMore: page + 1 < mostWeeks }
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Candidates that find room in one row of keys; the last page leads to the first again. */
export function candidatesOn(
  book: Wordbook,
  { letters, page }: Typed,
  form: Form,
  print: Access['print'],
): Listed<Candidate> {
  const size = print === 'usual' ? 1.75 : 2.125
  const room = (form === 'upright' ? 58 : 110) - 9
  const pages = pagesOf(candidatesFor(book, letters), room, ({ text }) => Math.max(5, widthOf(text) * size + 2.6))
  return { shown: pages[page % Math.max(1, pages.length)] ?? [], hasMore: pages.length > 1 }
}

/** So many characters of a long text are shown where there is little room: its end. */
const tail = { usual: 90, large: 50 } as const

export function tailOf(typed: Typed, form: Form, { print, reach }: Access): Typed {
  if (form === 'upright' && reach === 'usual') return typed
  const characters = [...typed.text]
  const most = tail[print]
  return characters.length <= most ? typed : { ...typed, text: `…${characters.slice(-most).join('')}` }
}

/** Everything that is handed in, as name and value. */
export function checkRows(draft: Draft, units: Catalogue['units'], language: Language) {
  const say = words[language]
  const unit = units.find(({ unitId }) => unitId === draft.unitId)
  return [
    ...(unit === undefined ? [] : [{ name: say.unit, value: language === 'zh' ? unit.name : unit.nameEn }]),
    ...(draft.happenedOn === null ? [] : [{ name: say.day, value: dayWords(draft.happenedOn, language) }]),
    { name: say.fieldNames.text, value: draft.text },
    ...(draft.name === '' ? [] : [{ name: say.fieldNames.name, value: draft.name }]),
    ...(draft.contact === '' ? [] : [{ name: say.fieldNames.contact, value: draft.contact }]),
  ]
}

/** As it is read out: four and four. */
export function spacedReceipt(receipt: string): string {
  return `${receipt.slice(0, 4)} ${receipt.slice(4)}`
}
