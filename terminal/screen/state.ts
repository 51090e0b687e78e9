// What the rating touchscreen shows, worked out from its view and the step the visitor is at. Pure.

import type { Level } from '#wire/ids'
import { type ClockFace, clockFace, type Now } from '../../display/design/clock.ts'
import { noInformation, oldMs } from '../../display/design/facts.ts'
import { type Size, sizeFor } from '../../display/design/fit.ts'
import type { Language } from '../../display/design/i18n.ts'
import type { Seen } from '../../display/design/shown.ts'
import { tagTable } from '../../hub/features/counter/rating/tags.ts'
import { marginMs, type Step } from './steps.ts'
import { words } from './words.ts'

type TerminalSeen = Seen<'terminal', 'hall'>
type Facts = TerminalSeen['view']['facts']

/** How many reasons of each level stand there at first: the base set of the national table. */
const baseSet = 3

export interface ReasonChip {
  readonly code: string
  readonly words: string
  readonly isChosen: boolean
}

export type TerminalPage =
  | { readonly kind: 'card'; readonly greeting: string; readonly notice: { title: string; hint: string } | null }
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
  readonly windowLine: { readonly text: string; readonly size: Size } | null
  readonly person: {
    readonly name: string
    readonly nameSize: Size
    readonly photo: string | null
    readonly badge: string
    readonly role: string
    readonly unitName: string
    readonly isPartyMember: boolean
    readonly stars: number | null
    readonly oldMs: number | null
  } | null
  /** Whose number is asked. */
  readonly asked: string
  /** Time left for the visitor, or null while nobody is asked. */
  readonly time: { readonly share: number; readonly words: string } | null
  readonly supervisionPhone: string
}

export function screenState(
  { facts, asOf }: TerminalSeen['view'],
  freshness: TerminalSeen['freshness'],
  now: Now,
  language: Language,
  step: Step,
): TerminalState {
  const say = words[language]
  const hall = facts.hall.value
  const window = facts.window?.value ?? null
  const person = facts.onDuty?.value ?? null
  const invitation = facts.invitation?.value ?? null
  const isAsked = step.at === 'asking' || step.at === 'choosing'
  const name = person === null ? '' : language === 'zh' ? person.name : person.nameEn
  const windowText =
    window === null ? '' : say.windowName(window.number, language === 'zh' ? window.name : window.nameEn)
  return {
    page: pageOf(step, facts, language),
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    hallOldMs: oldMs(freshness.hall),
    clock: clockFace(now.at, hall.timeZone, language),
    windowLine: window === null ? null : { text: windowText, size: sizeFor(windowText, { large: 20, medium: 34 }) },
    person:
      person === null
        ? null
        : {
            name,
            nameSize: sizeFor(name, { large: 6, medium: 12 }),
            photo: person.photo,
            badge: `${say.badge} ${person.badge}`,
            role: say.role[person.role],
            unitName: language === 'zh' ? person.unitName : person.unitNameEn,
            isPartyMember: person.isPartyMember,
            stars: person.stars,
            oldMs: oldMs(freshness.onDuty),
          },
    asked: invitation?.number == null ? say.askedVisit : say.askedNumber(invitation.number),
    time: isAsked && invitation !== null ? timeLeft(invitation, asOf, now, language) : null,
    supervisionPhone: window?.supervisionPhone ?? hall.supervisionPhone,
  }
}

/** Milliseconds a visitor still has: the span of the view, counted from its receipt and never by this box's clock. */
export function leftMs(closesAt: string, asOf: string, now: Now): number {
  return Date.parse(closesAt) - Date.parse(asOf) - now.sinceAsOfMs
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

function pageOf(step: Step, facts: Facts, language: Language): TerminalPage {
  const say = words[language]
  switch (step.at) {
    case 'resting':
      return { kind: 'card', greeting: say.hello, notice: noticeOf(facts, language) }
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

function noticeOf(facts: Facts, language: Language): { title: string; hint: string } | null {
  const say = words[language]
  if (facts.window === undefined || facts.onDuty === undefined) return { title: noInformation[language], hint: '' }
  if (facts.window.value === null) return say.unknown
  if (facts.onDuty.value !== null) return null
  const { isOpen, hoursToday } = facts.hall.value
  if (isOpen) return say.paused
  return { title: say.closed.title, hint: hoursToday === '' ? say.closed.rest : say.closed.hint(hoursToday) }
}
