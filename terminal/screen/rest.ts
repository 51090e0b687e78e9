// What stands on the touchscreen while nobody is asked: who serves, why nobody does, a hand-over, or the way to rate later. Pure.
import { lateWorkingDays } from '#contract/counter/late-rating'
import { momentWords, type Now } from '../../display/design/clock.ts'
import { noInformation, oldestMs } from '../../display/design/facts.ts'
import { longer, type Size, sizeFor } from '../../display/design/fit.ts'
import { type FrontDesk, frontDeskOf, lunchMark, lunchOf } from '../../display/design/front-desk.ts'
import type { Language } from '../../display/design/i18n.ts'
import { usualAppearance } from '../../display/design/manner.ts'
import { type Notice, noticeOf } from '../../display/design/notice.ts'
import { nextOpeningWords, resumesWords } from '../../display/design/opening.ts'
import { backWords } from '../../display/design/people.ts'
import { pledgeAt, type ShownPledge } from '../../display/design/pledges.ts'
import { isRestful, type Standing, standingOf } from '../../display/design/standing.ts'
import type { TerminalSeen } from './state.ts'
import type { Step } from './steps.ts'
import { words } from './words.ts'

type Facts = TerminalSeen['view']['facts']

/** A line above the card: what a visitor should know before the greeting. */
export interface Strip {
  readonly tone: 'call' | 'wait' | 'rest' | 'good'
  readonly text: string
  readonly hint: string | null
  readonly frontDesk: FrontDesk | null
}

export type RestPage =
  | { readonly kind: 'card'; readonly strip: Strip | null; readonly beneath: Beneath }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly oldMs: number | null; readonly beneath: Beneath }
  | {
      readonly kind: 'late'
      readonly url: string
      readonly asked: string
      readonly how: string
      /** Null while no notice tells which day is the last. */
      readonly until: string | null
    }
  | {
      readonly kind: 'handover'
      readonly from: string
      /** Null: whoever is posted here. */
      readonly to: string | null
      /** Of the longer of the two names. */
      readonly size: Size
      readonly parts: readonly { readonly words: string; readonly state: string }[]
    }

/** What may stand below: the hall's pledges and the window's own code. */
export interface Beneath {
  readonly pledge: ShownPledge | null
  readonly codeUrl: string | null
}

/** The page of a terminal at which nobody is being asked. */
export function restPage(
  { view, freshness }: TerminalSeen,
  step: Extract<Step, { at: 'resting' | 'parting' }>,
  now: Now,
  language: Language,
): RestPage {
  const { facts } = view
  return (
    (step.at === 'parting' ? latePage({ view, freshness }, step.invitationId, language) : null) ??
    (freshness.handover?.isStale === false ? handoverPage(facts, language) : null) ??
    usualPage({ view, freshness }, now, language)
  )
}

/**
 * The code of the service that was not rated. It must not outlive its truth: an old view, or one that this box has
 * changed since the hub spoke, may not know yet that a pad has rated it.
 */
function latePage({ view, freshness }: TerminalSeen, invitationId: string, language: Language): RestPage | null {
  const code = view.facts.lateCode?.value ?? null
  if (code?.invitationId !== invitationId || freshness.lateCode?.isStale !== false || view.local !== undefined)
    return null
  const say = words[language]
  const { timeZone } = view.facts.hall.value
  return {
    kind: 'late',
    url: code.url,
    asked: askedWords(code.number, language),
    how: say.late.how(lateWorkingDays),
    until: code.dueAt === null ? null : say.late.until(momentWords(code.dueAt, timeZone, language)),
  }
}

function handoverPage({ handover }: Facts, language: Language): RestPage | null {
  if (handover?.value == null) return null
  const { from, to, checklist } = handover.value
  const say = words[language].handover
  const nameOf = (person: { name: string; nameEn: string }) => (language === 'zh' ? person.name : person.nameEn)
  return {
    kind: 'handover',
    from: nameOf(from),
    to: to === null ? null : nameOf(to),
    size: sizeFor(longer(nameOf(from), to === null ? '' : nameOf(to)), { large: 5, medium: 12 }),
    parts: (['seal', 'papers', 'files'] as const).map((part) => ({
      words: say.parts[part],
      state: say.states[checklist[part]],
    })),
  }
}

function usualPage({ view, freshness }: TerminalSeen, now: Now, language: Language): RestPage {
  const { hall, window, onDuty, lunch } = view.facts
  if (window === undefined || onDuty === undefined) {
    const notice = { title: noInformation[language], hint: '', when: null, frontDesk: null }
    return { kind: 'notice', notice, oldMs: null, beneath: { pledge: null, codeUrl: null } }
  }
  const standing = terminalStanding(view.facts)
  const beneath = beneathOf(view.facts, standing, now, language)
  const notice = onDuty.value === null ? noticeOf(standing, hall.value, lunch?.value, language) : null
  const call = callStrip({ view, freshness }, language)
  if (notice === null) return { kind: 'card', strip: call ?? stripOf(standing, view, now, language), beneath }
  const oldMs = oldestMs(freshness.hall, notice.frontDesk === null ? undefined : freshness.lunch)
  return { kind: 'notice', notice, oldMs, beneath }
}

/** The terminal is not told of visitors before they are asked, so it says nothing of the state of one. */
function terminalStanding({ hall, window, onDuty, lunch }: Facts): Standing | 'unbound' {
  if (window?.value == null) return 'unbound'
  return standingOf({
    phase: hall.value.phase,
    duty: onDuty?.value ?? null,
    activity: 'idle',
    lunch: lunchOf(lunch?.value, window.value.windowId),
  })
}

/** Whoever is called sees at the window that it is the right one; an old call is not shown any more. */
function callStrip({ view, freshness }: TerminalSeen, language: Language): Strip | null {
  const call = view.facts.call?.value ?? null
  if (call?.state !== 'called' || freshness.call?.isStale !== false) return null
  return { tone: 'call', text: words[language].called(call.number), hint: null, frontDesk: null }
}

/** Somebody is there, but a newcomer may wait in vain; whoever is being served may go on reading the card. */
function stripOf(
  standing: Standing | 'unbound',
  { asOf, facts }: TerminalSeen['view'],
  now: Now,
  language: Language,
): Strip | null {
  const say = words[language]
  const hall = facts.hall.value
  switch (standing) {
    case 'away': {
      const hint = backWords(facts.onDuty?.value ?? null, asOf, hall.timeZone, now, language)
      return { tone: 'wait', text: say.away, hint, frontDesk: null }
    }
    case 'lunchBreak': {
      const frontDesk = frontDeskOf(facts.lunch?.value, language)
      return { tone: 'rest', text: say.lunchBreak, hint: resumesWords(hall, language), frontDesk }
    }
    case 'gap':
      return { tone: 'rest', text: resumesWords(hall, language), hint: null, frontDesk: null }
    case 'closed':
      return { tone: 'rest', text: say.closed, hint: nextOpeningWords(hall, language), frontDesk: null }
    default: {
      const text = lunchMark(hall, facts.lunch?.value, facts.window?.value?.windowId ?? '', language)
      return text === null ? null : { tone: 'good', text, hint: null, frontDesk: null }
    }
  }
}

function beneathOf(facts: Facts, standing: Standing | 'unbound', now: Now, language: Language): Beneath {
  const { carousel } = facts.appearance?.value ?? usualAppearance
  const isShown = carousel === 'shown' && isRestful(standing)
  return {
    pledge: isShown ? pledgeAt(facts.pledges?.value ?? [], language, now.at) : null,
    codeUrl: facts.windowCode?.value?.url ?? null,
  }
}

/** Whose number is meant, as the visitor knows it. */
export function askedWords(number: string | null, language: Language): string {
  return number === null ? words[language].askedVisit : words[language].askedNumber(number)
}
