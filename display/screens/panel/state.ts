// What a window panel shows, worked out from its view alone. Pure.
import { type ClockFace, clockFace, type Now } from '../../design/clock.ts'
import { noInformation, oldMs } from '../../design/facts.ts'
import { linesOf, type Size, sizeFor, widthOf } from '../../design/fit.ts'
import { type Language, otherLanguage } from '../../design/i18n.ts'
import { type Paged, pageAt } from '../../design/pages.ts'
import { shareWords } from '../../design/rate.ts'
import type { Seen } from '../../design/shown.ts'
import { words } from './words.ts'

/** Without these a panel has nothing true to say. */
export type PanelNeeds = 'hall' | 'window' | 'onDuty' | 'activity'
export type PanelSeen = Seen<'panel', PanelNeeds>
type Facts = PanelSeen['view']['facts']

export type PanelStatus = keyof (typeof words)['zh']['status']

export interface PanelPerson {
  readonly name: string
  readonly nameSize: Size
  readonly photo: string | null
  readonly badge: string
  readonly role: string
  readonly title: string
  readonly unitName: string
  readonly unitSize: Size
  readonly isPartyMember: boolean
  readonly stars: number | null
}

export interface PanelNotice {
  readonly title: string
  readonly hint: string
}

export interface PanelState {
  readonly hall: {
    readonly name: string
    readonly size: Size
    readonly clock: ClockFace
    readonly oldMs: number | null
  }
  readonly window: {
    readonly number: string
    readonly name: string
    readonly nameSize: Size
    readonly secondName: string
    readonly unitName: string
    readonly oldMs: number | null
  } | null
  readonly status: {
    readonly kind: PanelStatus
    readonly words: string
    readonly number: string | null
    readonly oldMs: number | null
  }
  readonly person: (PanelPerson & { readonly oldMs: number | null }) | null
  /** Stands in the person's place when there is nobody to show. */
  readonly notice: PanelNotice | null
  readonly items: Paged<string> & { readonly form: ItemForm }
  readonly scope: { readonly text: string; readonly size: Size }
  readonly phones: { readonly consultation: string | null; readonly supervision: string; readonly size: Size }
  readonly figures: {
    readonly satisfaction: string
    readonly ratings: string
    readonly oldMs: number | null
  }
}

/** How items stand: widest item in full-width characters, how many share a line, lines on a page beside a short and a long scope. */
const itemForms = {
  few: { widest: 7.2, most: 6, columns: 2, lines: { short: 3, long: 3 } },
  two: { widest: 8.6, most: 12, columns: 2, lines: { short: 6, long: 5 } },
  one: { widest: 19, most: 12, columns: 1, lines: { short: 6, long: 5 } },
  dense: { widest: 22, most: 12, columns: 1, lines: { short: 7, long: 6 } },
} as const
export type ItemForm = keyof typeof itemForms
const turnMs = 8_000

export function screenState(
  { facts }: PanelSeen['view'],
  freshness: PanelSeen['freshness'],
  now: Now,
  language: Language,
): PanelState {
  const say = words[language]
  const hall = facts.hall.value
  const window = facts.window.value
  const person = facts.onDuty.value
  const kind = statusOf(facts)
  const day = facts.windowFigures?.value
  const name = language === 'zh' ? hall.name : hall.nameEn
  const scopeSize = sizeFor(window?.scope ?? '', { large: 44, medium: 72 })
  return {
    hall: {
      name,
      size: sizeFor(name, { large: 28, medium: 40 }),
      clock: clockFace(now.at, hall.timeZone, language),
      oldMs: oldMs(freshness.hall),
    },
    window: window === null ? null : { ...windowWords(window, language), oldMs: oldMs(freshness.window) },
    status: {
      kind,
      words: say.status[kind],
      number: ['serving', 'rating'].includes(kind) ? numberWords(facts.activity.value.number, language) : null,
      oldMs: oldMs(kind === 'paused' ? freshness.onDuty : kind === 'closed' ? freshness.hall : freshness.activity),
    },
    person: person === null ? null : { ...personWords(person, language), oldMs: oldMs(freshness.onDuty) },
    notice: noticeOf(facts, language),
    items: itemsAt(window?.items ?? [], scopeSize, now),
    scope: { text: window?.scope ?? '', size: scopeSize },
    phones: {
      consultation: window?.consultationPhone ?? null,
      supervision: window?.supervisionPhone ?? hall.supervisionPhone,
      size: sizeFor(longer(window?.consultationPhone ?? '', window?.supervisionPhone ?? ''), { large: 8, medium: 12 }),
    },
    figures: {
      satisfaction: day === undefined ? '—' : shareWords(day.satisfied, day.ratings),
      ratings: day === undefined ? noInformation[language] : say.ratings(day.ratings, day.due),
      oldMs: oldMs(freshness.windowFigures),
    },
  }
}

/** Whoever waits is served past closing time, so what goes on at the window comes before the hours. */
function statusOf({ hall, window, onDuty, activity }: Facts): PanelStatus {
  if (window.value === null) return 'closed'
  if (onDuty.value === null) return hall.value.isOpen ? 'paused' : 'closed'
  if (activity.value.activity !== 'idle') return activity.value.activity
  return hall.value.isOpen ? 'idle' : 'closed'
}

function noticeOf(facts: Facts, language: Language): PanelNotice | null {
  const say = words[language]
  if (facts.window.value === null) return say.unknown
  if (facts.onDuty.value !== null) return null
  const { isOpen, hoursToday } = facts.hall.value
  if (isOpen) return say.paused
  return { title: say.closed.title, hint: hoursToday === '' ? say.closed.rest : say.closed.hint(hoursToday) }
}

function windowWords(window: NonNullable<Facts['window']['value']>, language: Language) {
  const names = { zh: window.name, en: window.nameEn }
  const name = names[language]
  const secondName = names[otherLanguage(language)]
  return {
    number: window.number,
    name,
    nameSize: sizeFor(name, { large: 15, medium: 22 }),
    secondName,
    unitName: window.unitName,
  }
}

function personWords(person: NonNullable<Facts['onDuty']['value']>, language: Language): PanelPerson {
  const name = language === 'zh' ? person.name : person.nameEn
  const unitName = language === 'zh' ? person.unitName : person.unitNameEn
  return {
    name,
    nameSize: sizeFor(name, { large: 5.5, medium: 12 }),
    photo: person.photo,
    badge: `${words[language].badge} ${person.badge}`,
    role: words[language].role[person.role],
    title: person.title,
    unitName,
    unitSize: sizeFor(unitName, { large: 14, medium: 28 }),
    isPartyMember: person.isPartyMember,
    stars: person.stars,
  }
}

function longer(a: string, b: string): string {
  return a.length > b.length ? a : b
}

function numberWords(number: string | null, language: Language): string | null {
  return number === null ? null : words[language].beingServed(number)
}

function itemsAt(items: readonly string[], scopeSize: Size, now: Now): PanelState['items'] {
  const form = formFor(items)
  const { columns, lines, widest } = itemForms[form]
  const room = lines[scopeSize === 'large' ? 'short' : 'long']
  const linesOfItem = (item: string) => (columns === 2 ? 0.5 : linesOf(item, widest))
  return { form, ...pageAt(items, room, linesOfItem, turnMs, now.at) }
}

function formFor(items: readonly string[]): ItemForm {
  const fits = (form: 'few' | 'two' | 'one') =>
    items.length <= itemForms[form].most && items.every((item) => widthOf(item) <= itemForms[form].widest)
  return (['few', 'two', 'one'] as const).find(fits) ?? 'dense'
}
