// Knows from the screens' own reports when a board's glass no longer shows what was withdrawn, and tells the hall.
import type { StateOf } from '../contract/define.ts'
import { isNewer, type Version, type ViewKey } from '../contract/view.ts'
import type { publicationContract } from '../features/public/publication/contract.ts'
import { ask, type Desk } from './desk.ts'
import type { Glasses } from './glasses.ts'

type Withdrawals = StateOf<typeof publicationContract>['withdrawals']

export interface Receipts {
  /** Looks again; called when a socket watches other views, and when one has painted. */
  look(): void
  stop(): void
}

/** Asks for `publication.receive` once every screen of a board has painted a view without what was withdrawn. */
export function watchReceipts(desk: Desk, glasses: Pick<Glasses, 'paints'>): Receipts {
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
    if (open.length === 0) return
    const paints = glasses.paints()
    for (const { publicationId, key, name } of open) {
      const first = due.get(name) ?? desk.views.get(key)
      due.set(name, { epoch: first.epoch, revision: first.revision })
      const onGlass = paints.filter((paint) => paint.key === key).map(({ painted }) => painted)
      if (onGlass.length === 0 || onGlass.some((one) => isNewer(first, one)) || asking.has(name)) continue
      asking.add(name)
      void ask(desk, { kind: 'system' }, 'publication.receive', { publicationId, key }, null).then(() =>
        asking.delete(name),
      )
    }
  }

  return { look, stop: desk.onViews(look) }
}
