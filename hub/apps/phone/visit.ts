// What a visitor's phone goes through: find the visit, choose a level, say why, thanks. Pure.
import type { KnownNotice } from '#contract/guides/slip'
import type { RebookedTo } from '#contract/queue/appointment'
import type { Words } from '#wire/define'
import type { Level } from '#wire/ids'
import type { KnownService, KnownWindow, SpokenRating } from '#wire/phone'
import type { Progress } from '#wire/progress'
import type { Queueing } from './queueing.ts'

/** Longest text of a reason, in characters; the national rule. */
export const longestReason = 150

/** What has been chosen so far. */
export interface Draft {
  readonly level: Level | null
  readonly tags: readonly string[]
  readonly writing: string
}

export type Visit =
  | { readonly at: 'looking' }
  /** The code leads nowhere, or nobody answers. */
  | { readonly at: 'gone'; readonly why: Words }
  /** At a window's own code: which visit was it? */
  | { readonly at: 'asking'; readonly known: KnownWindow; readonly refused: Words | null }
  | {
      readonly at: 'rating'
      readonly known: KnownWindow | KnownService
      readonly draft: Draft
      readonly refused: Words | null
      readonly isSending: boolean
    }
  | { readonly at: 'thanked'; readonly known: KnownWindow }
  /** The notice on somebody's paper. */
  | { readonly at: 'notice'; readonly known: KnownNotice }
  /** Which matter, and whether it is theirs; then how it stands. */
  | { readonly at: 'matter'; readonly refused: Words | null }
  | { readonly at: 'progress'; readonly progress: Progress }
  /** The number was moved to another time: the one page on which its code stands. */
  | { readonly at: 'rebooked'; readonly known: Pick<KnownWindow, 'hall'>; readonly to: RebookedTo }
  /** With a number, from the waiting to the service. */
  | Queueing

export const noDraft: Draft = { level: null, tags: [], writing: '' }

/** The page for rating this service, or for a word about this window. */
export function rate(known: KnownWindow | KnownService): Visit {
  return { at: 'rating', known, draft: noDraft, refused: null, isSending: false }
}

/** Another level offers other reasons: what was chosen for the last one goes. */
export function withLevel(draft: Draft, level: Level): Draft {
  return draft.level === level ? draft : { ...draft, level, tags: [] }
}

export function withTag(draft: Draft, code: string): Draft {
  const isChosen = draft.tags.includes(code)
  return { ...draft, tags: isChosen ? draft.tags.filter((one) => one !== code) : [...draft.tags, code] }
}

/** True when a bad rating still needs its reason. */
export function needsReason({ level, tags, writing }: Draft): boolean {
  return level !== null && level <= 2 && tags.length === 0 && writing.trim() === ''
}

/** What goes to the hub, or null while something is missing. */
export function spoken(draft: Draft): SpokenRating | null {
  const { level, tags, writing } = draft
  if (level === null || needsReason(draft)) return null
  const text = writing.trim().slice(0, longestReason)
  return { level, tags: [...tags], writing: text === '' ? null : text }
}

/** True for one service, false for a word about a window. */
export function isService(known: KnownWindow | KnownService): known is KnownService {
  return 'date' in known
}
