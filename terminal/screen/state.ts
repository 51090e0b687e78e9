// What the rating touchscreen shows, worked out from its view and the step the visitor is at. Pure.

import type { Level } from '#wire/ids'
import { type ClockFace, clockFace, hubNowMs, type Now } from '../../display/design/clock.ts'
import { oldMs } from '../../display/design/facts.ts'
import { type Size, sizeFor } from '../../display/design/fit.ts'
import type { Language } from '../../display/design/i18n.ts'
import { usualAppearance } from '../../display/design/manner.ts'
import { type NameRoom, peopleOf, type ShownPerson } from '../../display/design/people.ts'
import type { Seen } from '../../display/design/shown.ts'
import { tagTable } from '../../hub/features/counter/rating/tags.ts'
import { askedWords, type RestPage, restPage } from './rest.ts'
import { marginMs, type Step } from './steps.ts'
import { words } from './words.ts'

export type TerminalSeen = Seen<'terminal', 'hall'>

/** How many reasons of each level stand there at first: the base set of the national table. */
const baseSet = 3
/** How long the glass tells whoever shows a badge that it was read. */
const badgeMs = 10_000

export interface ReasonChip {
  readonly code: string
  readonly words: string
  readonly isChosen: boolean
}

export type TerminalPage =
  | RestPage
  | { readonly kind: 'levels' }
  | {
      readonly kind: 'reasons'
      readonly level: Level
      readonly title: string
      readonly chips: readonly ReasonChip[]
      readonly canShowMore: boolean
      readonly submit: string
      /** False for a level that a pad has sent already. */
      readonly canChangeLevel: boolean
    }
  | {
      readonly kind: 'message'
      readonly tone: 'busy' | 'thanks' | 'refused'
      readonly title: string
      readonly hint: string
    }

export interface TerminalState {
  readonly page: TerminalPage
  readonly hallName: string
  readonly hallOldMs: number | null
  readonly clock: ClockFace
  /** What became of a badge that was shown just now, or null. */
  readonly badge: { readonly tone: 'yes' | 'no' | 'enrolled'; readonly words: string } | null
  readonly windowLine: { readonly text: string; readonly size: Size } | null
  readonly people: readonly ShownPerson[]
  readonly peopleOldMs: number | null
  /** Whose number is asked. */
  readonly asked: string
  /** Time left for the visitor, or null while nobody is asked. */
  readonly time: { readonly share: number; readonly words: string } | null
  readonly supervisionPhone: string
}

const nameRoom: NameRoom = { alone: { large: 6, medium: 12 }, together: { large: 4, medium: 9 } }

export function screenState(
  view: TerminalSeen['view'],
  freshness: TerminalSeen['freshness'],
  now: Now,
  language: Language,
  step: Step,
): TerminalState {
  const { facts, asOf } = view
  const hall = facts.hall.value
  const window = facts.window?.value ?? null
  const invitation = facts.invitation?.value ?? null
  const isAsked = step.at === 'asking' || step.at === 'choosing'
  const windowText =
    window === null ? '' : words[language].windowName(window.number, language === 'zh' ? window.name : window.nameEn)
  return {
    page: pageOf({ view, freshness }, step, now, language),
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    hallOldMs: oldMs(freshness.hall),
    clock: clockFace(now.at, hall.timeZone, language),
    badge: badgeOf({ view, freshness }, now, language),
    windowLine: window === null ? null : { text: windowText, size: sizeFor(windowText, { large: 20, medium: 34 }) },
    people: peopleOf(facts.onDuty?.value ?? null, facts.appearance?.value ?? usualAppearance, nameRoom, language),
    peopleOldMs: oldMs(freshness.onDuty),
    asked: askedWords(invitation?.number ?? null, language),
    time: isAsked && invitation !== null ? timeLeft(invitation, asOf, now, language) : null,
    supervisionPhone: window?.supervisionPhone ?? hall.supervisionPhone,
  }
}

/** Milliseconds a visitor still has: the span of the view, counted from its receipt and never by this box's clock. */
export function leftMs(closesAt: string, asOf: string, now: Now): number {
  return Date.parse(closesAt) - hubNowMs(asOf, now)
}

function timeLeft(
  { openedAt, closesAt }: { openedAt: string; closesAt: string },
  asOf: string,
  now: Now,
  language: Language,
): TerminalState['time'] {
  const left = Math.max(0, leftMs(closesAt, asOf, now) - marginMs)
  // A prolonged invitation begins again at its view: the longer of the two spans never overstates what is left.
  const whole = Math.max(1, Date.parse(closesAt) - Math.max(Date.parse(openedAt), Date.parse(asOf)) - marginMs)
  return { share: Math.min(1, left / whole), words: words[language].seconds(Math.ceil(left / 1000)) }
}

function badgeOf({ view, freshness }: TerminalSeen, now: Now, language: Language): TerminalState['badge'] {
  const badge = view.facts.badge?.value ?? null
  if (badge === null || freshness.badge?.isStale !== false) return null
  if (hubNowMs(view.asOf, now) - Date.parse(badge.at) >= badgeMs) return null
  return { tone: badge.known, words: words[language].badge[badge.known] }
}

function pageOf(seen: TerminalSeen, step: Step, now: Now, language: Language): TerminalPage {
  const say = words[language]
  switch (step.at) {
    case 'resting':
    case 'parting':
      return restPage(seen, step, now, language)
    case 'asking':
      return { kind: 'levels' }
    case 'choosing':
    case 'explaining':
      return reasonsOf(step, language)
    case 'sending':
      return { kind: 'message', tone: 'busy', title: say.sending, hint: '' }
    case 'thanking':
      return { kind: 'message', tone: 'thanks', title: say.thanks, hint: say.thanksHint }
    case 'refused':
      return { kind: 'message', tone: 'refused', title: say.refused, hint: step.refusal.message[language] }
  }
}

function reasonsOf(step: Extract<Step, { at: 'choosing' | 'explaining' }>, language: Language): TerminalPage {
  const say = words[language]
  const all = tagTable[step.level]
  const shown = step.isMoreShown ? all : all.slice(0, baseSet)
  const count = step.tags.length
  const isPad = step.at === 'explaining'
  const bare = isPad ? say.skip : say.submitBare
  return {
    kind: 'reasons',
    level: step.level,
    title: say.reasonsFor[step.level <= 2 ? 'bad' : 'good'],
    chips: shown.map((tag) => ({ code: tag.code, words: tag[language], isChosen: step.tags.includes(tag.code) })),
    canShowMore: !step.isMoreShown && all.length > baseSet,
    submit: count === 0 ? bare : isPad ? say.send(count) : say.submit(count),
    canChangeLevel: !isPad,
  }
}
