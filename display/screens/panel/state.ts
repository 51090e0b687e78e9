// What a window panel shows, worked out from its view alone. Pure.
import { type ClockFace, clockFace, type Now } from '../../design/clock.ts'
import { noInformation, oldestMs, oldMs } from '../../design/facts.ts'
import { longer, type Size, sizeFor } from '../../design/fit.ts'
import { lunchMark } from '../../design/front-desk.ts'
import { type Language, otherLanguage } from '../../design/i18n.ts'
import { usualAppearance } from '../../design/manner.ts'
import { type Notice, noticeOf } from '../../design/notice.ts'
import type { Paged } from '../../design/pages.ts'
import { type NameRoom, peopleOf, type ShownPerson } from '../../design/people.ts'
import { pledgeAt, type ShownPledge } from '../../design/pledges.ts'
import { shareWords } from '../../design/rate.ts'
import type { Seen } from '../../design/shown.ts'
import { isRestful } from '../../design/standing.ts'
import { type ItemForm, itemsAt } from './items.ts'
import { type PanelStatus, panelStanding, type StatusLines, statusLines } from './status.ts'
import { words } from './words.ts'

/** Without these a panel has nothing true to say. */
export type PanelNeeds = 'hall' | 'window' | 'onDuty' | 'activity'
export type PanelSeen = Seen<'panel', PanelNeeds>
type Facts = PanelSeen['view']['facts']

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
    readonly oldMs: number | null
  } | null
  readonly status: StatusLines
  /** `午间办理至 13:20`, or null. */
  readonly mark: string | null
  /** Nobody, one person, or two who work together. */
  readonly people: readonly ShownPerson[]
  readonly peopleOldMs: number | null
  /** Stands in the people's place. */
  readonly notice: (Notice & { readonly oldMs: number | null }) | null
  readonly items: Paged<string> & { readonly form: ItemForm }
  readonly scope: { readonly text: string; readonly size: Size }
  readonly pledge: ShownPledge | null
  /** What the window's own QR code opens, or null. */
  readonly codeUrl: string | null
  readonly phones: { readonly consultation: string | null; readonly supervision: string; readonly size: Size }
  readonly figures: {
    readonly satisfaction: string
    readonly ratings: string
    readonly oldMs: number | null
  }
}

const nameRoom: NameRoom = { alone: { large: 5.5, medium: 12 }, together: { large: 4, medium: 8 } }

export function screenState(
  view: PanelSeen['view'],
  freshness: PanelSeen['freshness'],
  now: Now,
  language: Language,
): PanelState {
  const { facts } = view
  const hall = facts.hall.value
  const window = facts.window.value
  const appearance = facts.appearance?.value ?? usualAppearance
  const kind = panelStanding(facts)
  const name = language === 'zh' ? hall.name : hall.nameEn
  const notice = kind !== 'called' && hasNotice(kind, facts) ? noticeOf(kind, hall, facts.lunch?.value, language) : null
  const scope = { text: window?.scope ?? '', size: sizeFor(window?.scope ?? '', { large: 44, medium: 72 }) }
  const pledge = isRestful(kind) ? pledgeOf(facts, now, language) : null
  const room = {
    print: appearance.print,
    scopeSize: scope.size,
    beside: pledge === null ? 'nothing' : 'pledge',
  } as const
  return {
    hall: {
      name,
      size: sizeFor(name, { large: 28, medium: 40 }),
      clock: clockFace(now.at, hall.timeZone, language),
      oldMs: oldMs(freshness.hall),
    },
    window: window === null ? null : { ...windowWords(window, language), oldMs: oldMs(freshness.window) },
    status: statusLines(kind, view, freshness, now, language),
    mark: window === null || kind === 'paused' ? null : lunchMark(hall, facts.lunch?.value, window.windowId, language),
    people: notice === null ? peopleOf(facts.onDuty.value, appearance, nameRoom, language) : [],
    peopleOldMs: oldMs(freshness.onDuty),
    notice:
      notice === null
        ? null
        : { ...notice, oldMs: oldestMs(freshness.hall, notice.frontDesk === null ? undefined : freshness.lunch) },
    items: itemsAt(window?.items ?? [], room, now.at),
    scope,
    pledge,
    codeUrl: facts.windowCode?.value?.url ?? null,
    phones: {
      consultation: window?.consultationPhone ?? null,
      supervision: window?.supervisionPhone ?? hall.supervisionPhone,
      size: sizeFor(longer(window?.consultationPhone ?? '', window?.supervisionPhone ?? ''), { large: 8, medium: 12 }),
    },
    figures: { ...figuresOf(facts, language), oldMs: oldMs(freshness.windowFigures) },
  }
}

/** A photo stands as long as somebody is signed in, but a window on its break points to the front desk. */
function hasNotice(kind: PanelStatus, { onDuty }: Facts): boolean {
  return kind === 'lunchBreak' || kind === 'unbound' || onDuty.value === null
}

/** Large print has no room for pledges beside items and scope, which must stand there always. */
function pledgeOf({ appearance, pledges }: Facts, now: Now, language: Language): ShownPledge | null {
  const { carousel, print } = appearance?.value ?? usualAppearance
  return carousel === 'hidden' || print === 'large' ? null : pledgeAt(pledges?.value ?? [], language, now.at)
}

function figuresOf({ windowFigures }: Facts, language: Language) {
  if (windowFigures === undefined) return { satisfaction: '—', ratings: noInformation[language] }
  const { satisfied, ratings, due } = windowFigures.value
  return { satisfaction: shareWords(satisfied, ratings), ratings: words[language].ratings(ratings, due) }
}

function windowWords(window: NonNullable<Facts['window']['value']>, language: Language) {
  const names = { zh: window.name, en: window.nameEn }
  const name = names[language]
  const secondName = names[otherLanguage(language)]
  return { number: window.number, name, nameSize: sizeFor(name, { large: 15, medium: 22 }), secondName }
}
