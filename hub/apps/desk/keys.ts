// The keys of the bar: which deed each offers now, and which of them leads. Pure.
import type { Language } from '../../../display/design/i18n.ts'
import { matterWords } from './matter-words.ts'
import type { DeskState } from './state.ts'
import { words } from './words.ts'

/** Deeds of the bar, in the order they stand; each has a key of the keyboard that types nothing. */
export const caps = {
  matter: 'F1',
  next: 'F2',
  finish: 'F3',
  invite: 'F4',
  undo: 'F5',
  joint: 'F6',
  away: 'F7',
  handover: 'F8',
  duty: 'F9',
} as const
export type KeyName =
  | keyof typeof caps
  /** Where the window calls numbers. */
  | 'step'
  | 'recall'
  | 'miss'
  | 'hold'
  | 'walkIn'
  | 'transfer'
  | 'queue'

const big: readonly KeyName[] = ['next', 'finish', 'invite', 'undo']

export interface DeskKey {
  readonly name: KeyName
  readonly cap: string
  readonly words: string
  /** A second, smaller line: what else the key does, or how long it may be pressed. */
  readonly more: string | null
  readonly isOff: boolean
  readonly isLeading: boolean
  readonly look: 'main' | 'small' | 'tall'
}

/** The keys as they stand now. */
export function deskKeys(
  { duty, activity, last, handler }: Pick<DeskState, 'duty' | 'activity' | 'last' | 'handler'>,
  language: Language,
): readonly DeskKey[] {
  const say = words[language]
  const isEmpty = duty.kind === 'nobody'
  const isAway = duty.kind === 'present' && duty.isAway
  const isPair = duty.kind === 'present' && duty.people.length > 1
  const isServing = activity.kind === 'serving'
  const leading: keyof typeof caps = isEmpty ? 'duty' : isAway ? 'away' : isServing ? 'finish' : 'next'
  const key = (name: keyof typeof caps, label: string, more: string | null, isOff: boolean): DeskKey => ({
    name,
    cap: caps[name],
    words: label,
    more,
    isOff,
    isLeading: name === leading && !isOff,
    look: big.includes(name) ? 'main' : 'small',
  })
  return [
    key('next', say.next, null, isEmpty),
    key('finish', say.finish, say.asks, isEmpty),
    key('invite', say.invite, null, !last.mayInvite),
    key('undo', say.undo, last.undoSeconds === null ? null : say.seconds(last.undoSeconds), last.undoSeconds === null),
    isPair
      ? key('joint', say.handler, handler === null ? say.byItself : null, false)
      : key('joint', say.joint, null, isEmpty),
    key('away', isAway ? say.back : say.away, null, isEmpty),
    key('handover', isEmpty ? say.change : say.handover, null, false),
    key('duty', isEmpty ? say.signIn : say.signOut, null, false),
    matterKey(isEmpty, language),
  ]
}

/** The key to matters, notices and questions, on every bar; nobody is liable at an empty window. */
export function matterKey(isEmpty: boolean, language: Language): DeskKey {
  return {
    name: 'matter',
    cap: caps.matter,
    words: matterWords[language].key,
    more: null,
    isOff: isEmpty,
    isLeading: false,
    look: 'tall',
  }
}

/** Whom the key "handled by" names next: nobody in particular, then each of those on duty. */
export function nextHandler(people: readonly { readonly staffId: string }[], handler: string | null): string | null {
  const at = people.findIndex(({ staffId }) => staffId === handler)
  return people[at + 1]?.staffId ?? null
}
