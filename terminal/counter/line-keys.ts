// What the keys of a caller pad mean for the line: with the hub it chooses, without it the box calls from its share. Pure.
import type { Counter, CounterInput } from './counter.ts'
import { factsOf } from './held-view.ts'
import type { Kept } from './kept.ts'
import { nextOfShare, standingAt } from './line.ts'

type Pressed = Extract<CounterInput, { type: 'key' }>

/** The next visitor: whoever the hub chooses, the first of the share, or, where nobody is called by number, whoever comes. */
export function nextVisitor(
  { windowId, terminal, line }: Pick<Counter, 'windowId' | 'terminal' | 'line'>,
  { hub }: Pick<Pressed, 'hub'>,
  atMs: number,
): Kept {
  const comes: Kept = { name: 'service.begin', data: { windowId, number: null } }
  if ((factsOf.line(terminal)?.value ?? null) === null) return comes
  if (hub === 'there') return { name: 'ticket.callNext', data: { windowId } }
  const number = nextOfShare(line, terminal, atMs)
  return number === null ? comes : { name: 'ticket.call', data: { windowId, number } }
}

/** What a key asks of the line, or null where it has nothing to ask. */
export function lineKey(
  { windowId, terminal, line, panel }: Pick<Counter, 'windowId' | 'terminal' | 'line' | 'panel'>,
  { key, to }: Pick<Pressed, 'key' | 'to'>,
): Kept | null {
  const here = standingAt(line, panel)
  const isCalled = here?.state === 'called'
  switch (key) {
    case 'recall':
      return isCalled ? { name: 'ticket.recall', data: { windowId } } : null
    case 'hold':
      return here === null ? null : { name: 'ticket.hold', data: { windowId } }
    case 'giveUp':
      return isCalled ? { name: 'ticket.miss', data: { windowId } } : null
    case 'cancel':
      // Called by mistake: the visitor waits again with the time they had.
      return isCalled ? { name: 'ticket.requeue', data: { number: here.number } } : null
    case 'callBack': {
      const known = factsOf.line(terminal)?.value ?? null
      const number = known?.held[0] ?? known?.passed[0]
      return number === undefined ? null : { name: 'ticket.call', data: { windowId, number } }
    }
    case 'transfer':
      return here === null || to === undefined
        ? null
        : {
            name: 'ticket.transfer',
            data: { windowId, to: { kind: 'window', windowId: to }, place: 'front', reason: 'nextStep' },
          }
    default:
      return null
  }
}
