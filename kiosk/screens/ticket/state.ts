// What the page that gives numbers shows: the lines with their people, the papers before the number, and the number. Pure.
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import type { Material } from '#contract/guides/guide'
import type { FactsOf } from '#wire/index'
import { clockFace, shortDayWords } from '../../../display/design/clock.ts'
import type { Language } from '../../../display/design/i18n.ts'
import { nextOpeningWords } from '../../../display/design/opening.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { placeOfWindow } from '../../map/places.ts'
import { words } from './words.ts'

export type TicketSeen = Seen<'kiosk', 'hall' | 'waiting'>
type Line = FactsOf<'kiosk'>['waiting']['value'][number]
type Issued = NonNullable<FactsOf<'kiosk'>['issued']['value']>['tickets'][number]

/** A line as a visitor chooses it. */
export interface LineCard {
  readonly seriesId: string
  readonly name: string
  /** How many people wait and how long; why no number is given instead, where none is. */
  readonly standing: string
  readonly place: string
  readonly isOpen: boolean
  readonly hasItems: boolean
}

export interface Papers {
  readonly title: string
  readonly standing: string
  readonly place: string
  readonly isOpen: boolean
  readonly papers: readonly { readonly name: string; readonly note: string }[]
  /** What stands where there are no papers to list, or below them; empty when nothing has to be said. */
  readonly remark: string
  readonly hasGuide: boolean
}

export interface Given {
  readonly number: string
  readonly mark: string
  readonly about: string
  /** Places with their windows, the usual one first. */
  readonly where: readonly string[]
  readonly people: string
  readonly minutes: string
  /** That no appointment goes with the booking code; empty where one does, or none was typed. */
  readonly notBooked: string
  readonly slip: string
  readonly mayPrintAgain: boolean
  /** The phone page, or null where the hall has no address for phones. */
  readonly url: string | null
  /** The usual window, where the map has it; else null. */
  readonly walkTo: string | null
}

/** Papers shown before the number; more stand in the guide. */
const mostPapers = 6
export const itemsOnPage = 9

export function lineCards(seen: TicketSeen, catalogue: Catalogue | null, language: Language): LineCard[] {
  return seen.view.facts.waiting.value.map((line) => ({
    seriesId: line.seriesId,
    name: language === 'zh' ? line.name : line.nameEn,
    standing: standingOf(seen, line, language),
    place: placeOf(line, language),
    isOpen: isOpen(seen, line),
    hasItems: itemsOf(line, catalogue).length > 0,
  }))
}

/** The items of a line that are handled here, by their names. */
export function itemsOf({ itemIds }: Pick<Line, 'itemIds'>, catalogue: Catalogue | null): readonly CatalogueItem[] {
  return (catalogue?.items ?? []).filter(
    ({ itemId, standing }) => itemIds.includes(itemId) && standing.is === 'offered',
  )
}

export function lineIn(seen: TicketSeen, seriesId: string): Line | undefined {
  return seen.view.facts.waiting.value.find((line) => line.seriesId === seriesId)
}

/** The line in which an item's visitors wait; undefined where no number is given for it. */
export function lineFor(seen: TicketSeen, itemId: string): Line | undefined {
  return seen.view.facts.waiting.value.find(({ itemIds }) => itemIds.includes(itemId))
}

export function papersOf(
  seen: TicketSeen,
  { seriesId, itemId }: { readonly seriesId: string; readonly itemId: string | null },
  catalogue: Catalogue | null,
  language: Language,
): Papers {
  const line = lineIn(seen, seriesId)
  const item = catalogue?.items.find((one) => one.itemId === itemId)
  const materials = item?.guide?.materials ?? []
  const rest = materials.length - mostPapers
  const isHere = item === undefined || item.standing.is === 'offered'
  return {
    title: item === undefined ? nameOf(line, language) : language === 'zh' ? item.name : item.nameEn,
    standing: line === undefined ? '' : standingOf(seen, line, language),
    place: line === undefined ? '' : placeOf(line, language),
    isOpen: line !== undefined && isHere && isOpen(seen, line),
    papers: materials.slice(0, mostPapers).map((material) => paper(material, language)),
    remark: remarkOf(item, isHere, rest, language),
    hasGuide: item?.guide !== undefined && item.guide !== null,
  }
}

function remarkOf(item: CatalogueItem | undefined, isHere: boolean, rest: number, language: Language): string {
  const say = words[language]
  if (!isHere) return say.notHere
  if (item?.guide === undefined || item.guide === null) return say.noGuide
  if (item.guide.materials.length === 0) return say.bringNothing
  return rest > 0 ? say.someMore(rest) : ''
}

function paper(material: Material, language: Language): { name: string; note: string } {
  const say = words[language]
  const { name, nameEn, form, copies, when, waiver } = material
  const notes = [
    copies > 0 ? `${say.form[form]} ${say.copies(copies)}` : say.form[form],
    ...(waiver === 'none' ? [] : [say[waiver]]),
    ...(when !== null && language === 'zh' ? [when] : []),
  ]
  return { name: language === 'zh' ? name : nameEn, note: notes.join(say.closeTo) }
}

/** The number that this page asked for; null while the box has not shown it yet. */
export function givenOf(
  seen: TicketSeen,
  { ticketId, code }: { readonly ticketId: string; readonly code: string },
  catalogue: Catalogue | null,
  language: Language,
): Given | null {
  const issued = seen.view.facts.issued?.value?.tickets.find((one) => one.ticketId === ticketId)
  if (issued === undefined) return null
  const say = words[language]
  const line = lineIn(seen, issued.seriesId)
  const address = seen.view.facts.phones?.value?.address ?? null
  const floors = catalogue?.floors ?? []
  const isOrdinary = issued.kind === 'ordinary'
  const { time } = clockFace(issued.takenAt, seen.view.facts.hall.value.timeZone, language)
  return {
    number: issued.number,
    mark: say.kind[issued.kind],
    about: itemName(catalogue, issued.itemId, language) ?? nameOf(line, language),
    where: line === undefined || line.windows.length === 0 ? [say.whichWindow] : whereIn(line, language),
    people: isOrdinary ? (issued.ahead === null ? '' : say.people(issued.ahead)) : say.priorityNote,
    minutes: isOrdinary && issued.minutes !== null ? say.minutes(rangeOf(issued.minutes), time) : '',
    // Without the hub nobody has looked for the code yet.
    notBooked: code !== '' && isOrdinary && !seen.freshness.waiting.isStale ? say.notBooked : '',
    slip: (address === null ? say.slipNoPhone : say.slip)[issued.slip],
    mayPrintAgain: mayPrintAgain(issued),
    url: address === null ? null : `${address}/t/${ticketId}`,
    walkTo: line?.windows.find(({ windowId }) => placeOfWindow(floors, windowId) !== undefined)?.windowId ?? null,
  }
}

function itemName(catalogue: Catalogue | null, itemId: string | null, language: Language): string | undefined {
  const item = catalogue?.items.find((one) => one.itemId === itemId)
  return language === 'zh' ? item?.name : item?.nameEn
}

function mayPrintAgain({ slip }: Issued): boolean {
  return slip === 'failed' || slip === 'uncertain'
}

/** A hub that is silent may have said "closed" of a time that is over: the box then decides. */
function isOpen({ view, freshness }: TicketSeen, line: Line): boolean {
  const left = view.facts.issued?.value?.left.find(({ seriesId }) => seriesId === line.seriesId)
  return left?.left !== 0 && (line.noNumbers === null || freshness.waiting.isStale)
}

function standingOf(seen: TicketSeen, line: Line, language: Language): string {
  const say = words[language]
  const left = seen.view.facts.issued?.value?.left.find(({ seriesId }) => seriesId === line.seriesId)
  if (line.noNumbers !== null && !seen.freshness.waiting.isStale) return refusalWords(seen, line.noNumbers, language)
  if (left?.left === 0) return say.noneLeft
  if (seen.freshness.waiting.isStale) return say.peopleUnknown
  const people = say.people(line.waiting)
  // Who finds nobody before them is not told of minutes besides.
  return line.minutes === null || line.waiting === 0
    ? people
    : `${people}${say.closeTo}${say.shortMinutes(rangeOf(line.minutes))}`
}

/** Why no number is given, and when to come. */
function refusalWords(
  seen: TicketSeen,
  { message, comeBack }: NonNullable<Line['noNumbers']>,
  language: Language,
): string {
  const say = words[language]
  if (comeBack === null) return message[language]
  const { date } = seen.view.facts.hall.value
  const when = comeBack.date === date ? comeBack.time : `${shortDayWords(comeBack.date, language)} ${comeBack.time}`
  return `${message[language]}${say.closeTo}${say.comeBack(when)}`
}

/** When to come after a refusal by the box; empty when it did not say. */
export function comeBackWords(seen: TicketSeen, data: Readonly<Record<string, unknown>>, language: Language): string {
  const { comeBack } = data
  const isThen = typeof comeBack === 'object' && comeBack !== null && 'date' in comeBack && 'time' in comeBack
  if (!isThen) return nextOpeningIfClosed(seen, language)
  return words[language].comeBack(`${shortDayWords(String(comeBack.date), language)} ${String(comeBack.time)}`)
}

function nextOpeningIfClosed({ view }: TicketSeen, language: Language): string {
  const hall = view.facts.hall.value
  return hall.phase === 'closed' ? nextOpeningWords(hall, language) : ''
}

function nameOf(line: Line | undefined, language: Language): string {
  return line === undefined ? '' : language === 'zh' ? line.name : line.nameEn
}

/** Windows at one place are named together. */
function whereIn({ windows }: Line, language: Language): string[] {
  const places = new Map<string, string[]>()
  for (const { number, place, placeEn } of windows) {
    const name = (language === 'zh' ? place : placeEn) ?? ''
    places.set(name, [...(places.get(name) ?? []), number])
  }
  return [...places].map(([place, numbers]) => placeWords(place, numbers, language))
}

function placeWords(place: string, numbers: readonly string[], language: Language): string {
  const window = words[language].windows(numbers.join(language === 'zh' ? '、' : ', '))
  return place === '' ? window : words[language].at(place, window)
}

function placeOf(line: Line, language: Language): string {
  const [best] = line.windows
  if (best === undefined) return words[language].whichWindow
  return placeWords((language === 'zh' ? best.place : best.placeEn) ?? '', [best.number], language)
}

function rangeOf({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`
}
