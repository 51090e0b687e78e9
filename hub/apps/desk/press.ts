// What pressing a key of the bar means as things stand: a wish, a sheet, or another name for who handles the service. Pure.
import { type KeyName, nextHandler } from './keys.ts'
import type { DeskState } from './state.ts'
import type { DeskWish, SheetName } from './wish.ts'

export type Press =
  | { readonly wish: DeskWish }
  | { readonly turnTo: SheetName }
  | { readonly handler: string | null }
  | null

/** What was typed, and who is signed in to the page. */
export interface Typed {
  readonly number: string
  readonly matterNumber: string
  readonly staffId: string | null
}

/** Null where the key has nothing to do. */
export function pressOf(name: KeyName, { duty, last, handler, queue }: DeskState, typed: Typed): Press {
  const people = duty.kind === 'present' ? duty.people : []
  const isEmpty = duty.kind === 'nobody'
  const number = wordsOf(typed.number)
  switch (name) {
    case 'step':
      if (queue?.step === 'receive') return { wish: { do: 'receive' } }
      if (queue?.step === 'call') {
        return { wish: number === null ? { do: 'callNext' } : { do: 'call', number: number.toUpperCase() } }
      }
      return {
        wish: { do: 'finish', number: null, matterNumber: wordsOf(typed.matterNumber), staffId: handler },
      }
    case 'walkIn':
      return { wish: { do: 'begin', number: number?.toUpperCase() ?? null, staffId: handler } }
    case 'recall':
    case 'miss':
    case 'hold':
      return { wish: { do: name } }
    case 'transfer':
    case 'queue':
    case 'matter':
      return { turnTo: name }
    case 'next':
      return { wish: { do: 'begin', number, staffId: handler } }
    case 'finish':
      return { wish: { do: 'finish', number, matterNumber: wordsOf(typed.matterNumber), staffId: handler } }
    case 'invite':
      return { wish: { do: 'invite' } }
    case 'undo':
      return last.serviceId === null ? null : { wish: { do: 'undo', serviceId: last.serviceId } }
    case 'joint':
      return people.length > 1 ? { handler: nextHandler(people, handler) } : { turnTo: 'join' }
    case 'away':
      return duty.kind === 'present' && duty.isAway ? { wish: { do: 'comeBack' } } : { turnTo: 'away' }
    case 'handover':
      return { turnTo: isEmpty ? 'pin' : 'handover' }
    case 'duty':
      if (!isEmpty) return { turnTo: 'duty' }
      return typed.staffId === null ? { turnTo: 'pin' } : { wish: { do: 'signIn' } }
  }
}

function wordsOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
