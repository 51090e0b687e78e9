// Knows from the screens' own reports when a board's glass no longer shows what was withdrawn, and tells the hall.
import type { StateOf } from '../contract/define.ts'
import type { Painted } from '../contract/socket.ts'
import { isNewer, type Version, type ViewKey } from '../contract/view.ts'
import type { publicationContract } from '../features/public/publication/contract.ts'
import { ask, type Desk } from './desk.ts'

type Withdrawals = StateOf<typeof publicationContract>['withdrawals']

export interface Receipts {
  /** The keys a socket watches from now on; none when it has gone. */
  watch(socketId: string, keys: readonly ViewKey[]): void
  /** A socket reports what stands on its glass. */
  painted(socketId: string, report: Painted): void
  stop(): void
}

/** Follows the sockets and asks for `publication.receive` once every screen of a board has painted a view without it. */
export function watchReceipts(desk: Desk): Receipts {
  const watched = new Map<string, readonly ViewKey[]>()
  const onGlass = new Map<ViewKey, Map<string, Version>>()
  /** Withdrawal and board → the first version that is known to be without it. */
  const due = new Map<string, Version>()
  const asking = new Set<string>()

  const withdrawals = (): Withdrawals => (desk.states().publication as StateOf<typeof publicationContract>).withdrawals
  const awaited = () =>
    Object.values(withdrawals()).flatMap(({ publicationId, awaited }) =>
      awaited.map((key) => ({ publicationId, key: key as ViewKey, name: `${publicationId} ${key}` })),
    )

  function look(): void {
    const open = awaited()
    for (const name of due.keys()) if (!open.some((one) => one.name === name)) due.delete(name)
    for (const { publicationId, key, name } of open) {
      const first = due.get(name) ?? desk.views.get(key)
      due.set(name, { epoch: first.epoch, revision: first.revision })
      const versions = [...(onGlass.get(key)?.values() ?? [])]
      if (versions.length === 0 || versions.some((one) => isNewer(first, one)) || asking.has(name)) continue
      asking.add(name)
      void ask(desk, { kind: 'system' }, 'publication.receive', { publicationId, key }, null).then(() =>
        asking.delete(name),
      )
    }
  }

  const stop = desk.onViews(look)
  return {
    watch(socketId, keys) {
      for (const key of watched.get(socketId) ?? []) if (!keys.includes(key)) onGlass.get(key)?.delete(socketId)
      if (keys.length === 0) watched.delete(socketId)
      else watched.set(socketId, keys)
      look()
    },
    painted(socketId, { key, epoch, revision }) {
      if (watched.get(socketId)?.includes(key) !== true) return
      const here = onGlass.get(key) ?? new Map<string, Version>()
      onGlass.set(key, here.set(socketId, { epoch, revision }))
      if (awaited().length > 0) look()
    },
    stop,
  }
}
